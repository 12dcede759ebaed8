/** Whether this browser keeps rule packs: asked at every start, so that a page without any fetches nothing for them. */
const KEY = "presslens.rules";

export function hasPacks(): boolean {
  try {
    return localStorage.getItem(KEY) === "yes";
  } catch {
    return false;
  }
}

export function rememberPacks(any: boolean): void {
  try {
    if (any) localStorage.setItem(KEY, "yes");
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing still reads articles.
  }
}
