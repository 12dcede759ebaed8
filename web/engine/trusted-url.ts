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
      // A bundler that makes a classic script of this code leaves no address here: then the page is its place.
      const own = (import.meta.url as string | undefined) ?? location.href;
      const known = [location.href, own].map((address) => new URL(address).origin);
      if (protocol !== "blob:" && !known.includes(origin)) throw new TypeError("a script of another origin");
      return candidate;
    },
  });
  return policy.createScriptURL(url);
}
