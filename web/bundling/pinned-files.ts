/**
 * For sites that pin what they load: a copy of each file under a name with the version in it, so that its content never
 * changes, and, printed at the end of the build, the hash for the `integrity` attribute.
 */
import { createHash } from "node:crypto";
import type { Plugin, ResolvedConfig, Rollup } from "vite";
import { projectVersion } from "./built.js";

/** `names`: scripts of the build. */
export function pinnedFiles(names: readonly string[]): Plugin {
  let config: ResolvedConfig;
  return {
    name: "presslens-pinned-files",
    apply: "build",
    configResolved: (resolved) => void (config = resolved),
    generateBundle: {
      order: "post", // when every name and every script is what it will be
      handler(_, bundle) {
        const told = names.map((name) => {
          const source = sourceOf(bundle[name], name);
          const fileName = name.replace(/\.js$/, `-${projectVersion()}.js`);
          this.emitFile({ type: "asset", fileName, source });
          return `  ${fileName.padEnd(28)} integrity="${integrity(source)}"`;
        });
        config.logger.info(["For sites that pin what they load:", ...told].join("\n"));
      },
    },
  };
}

function sourceOf(
  file: Rollup.OutputAsset | Rollup.OutputChunk | undefined,
  name: string,
): string | Uint8Array {
  if (!file) throw new Error(`The build has no file "${name}".`);
  return file.type === "asset" ? file.source : file.code;
}

function integrity(source: string | Uint8Array): string {
  return `sha384-${createHash("sha384").update(source).digest("base64")}`;
}
