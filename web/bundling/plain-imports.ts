/**
 * Leaves `import()` as it is written. Vite wraps it in a helper that fetches a chunk's stylesheets first; ours have none,
 * and every page would download the helper.
 */
import type { Plugin } from "vite";

const HELPER = "\0vite/preload-helper.js";

export function plainImports(): Plugin {
  return {
    name: "presslens-plain-imports",
    apply: "build",
    enforce: "pre", // before Vite's own
    load: (id) => (id === HELPER ? "export const __vitePreload = (load) => load();" : null),
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === "chunk" && !file.isEntry && file.viteMetadata?.importedCss.size)
          throw new Error(`${file.fileName} has a stylesheet, which nobody would fetch.`);
    },
  };
}
