/** Addresses of scripts under `require-trusted-types-for 'script'`: only one that was checked here may be run. */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

/**
 * `url` if it is a blob of this page, or of the origin of the page or of this very code, which may be embedded in a page
 * of another one; throws a `TypeError` otherwise.
 */
export function trustedScriptUrl(url: string): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy("presslens-worker", {
    createScriptURL(candidate) {
      const { protocol, origin } = new URL(candidate, document.baseURI);
      const known = [location.origin, new URL(import.meta.url).origin];
      if (protocol !== "blob:" && !known.includes(origin)) throw new TypeError("a script of another origin");
      return candidate;
    },
  });
  return policy.createScriptURL(url);
}
