/** Whether a host's page is light or dark, seen in the colour of its text: a page need not follow the system. */
import type { Theme } from "../../viewer/tokens.js";

const DARK_SYSTEM = "(prefers-color-scheme: dark)";
/** What sites switch their theme with. */
const SWITCHES = ["class", "style", "data-theme", "data-color-mode", "data-bs-theme"];

/** Light text stands on a dark page. */
export function themeOf(element: Element): Theme {
  const lightness = lightnessOf(getComputedStyle(element).color);
  if (lightness === null) return matchMedia(DARK_SYSTEM).matches ? "dark" : "light";
  return lightness > 0.55 ? "dark" : "light";
}

/** Calls `onChange` whenever the theme may have changed. Returns what stops it. */
export function watchTheme(onChange: () => void): () => void {
  const system = matchMedia(DARK_SYSTEM);
  const observer = new MutationObserver(onChange);
  const options = { attributes: true, attributeFilter: SWITCHES };
  observer.observe(document.documentElement, options);
  if (document.body) observer.observe(document.body, options);
  system.addEventListener("change", onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", onChange);
  };
}

/** 0 to 1; null for a notation that is not read here. */
export function lightnessOf(color: string): number | null {
  const numbers =
    color.match(/-?[\d.]+%?/g)?.map((n) => (n.endsWith("%") ? parseFloat(n) / 100 : Number(n))) ?? [];
  const [first, second, third] = numbers;
  if (first === undefined) return null;
  if (/^okl(ab|ch)/.test(color)) return first;
  if (/^l(ab|ch)/.test(color)) return first / 100;
  if (second === undefined || third === undefined) return null;
  const scale = color.startsWith("rgb") ? 255 : 1;
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / scale;
}
