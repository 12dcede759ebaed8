/**
 * The page as one HTML file that opens from disk: script and styles inline, the analyzer's files in base64. Its policy
 * lets nothing run but these very scripts, and nothing be fetched at all.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin, Rollup } from "vite";
import { languagesWithModel, packedModel, packedModule, root, type Language } from "./built.js";

/** `languages`: whose models to take in. */
export function singleFile(fileName: string, languages: readonly Language[]): Plugin {
  return {
    name: "presslens-single-file",
    enforce: "pre",
    resolveId: (source) =>
      source.endsWith("/hosting/folder.js") ? path.join(root, "web/page/hosting/single-file.ts") : null,
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const source = assemble(bundle, languages);
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: "asset", fileName, source });
      },
    },
  };
}

function assemble(bundle: Rollup.OutputBundle, languages: readonly Language[]): string {
  const files = Object.values(bundle);
  const script = inlineScript(files.flatMap((file) => (file.type === "chunk" ? [file.code] : [])).join("\n"));
  const style = files
    .flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : []))
    .join("\n");
  if (!style) throw new Error("The bundle holds no styles.");
  const icon = readFileSync(path.join(root, "web/page/public/icon.svg"), "utf8").trim();
  const data: [string, Buffer][] = [
    ["presslens-module", packedModule("presslens-rules")],
    ...languagesWithModel(languages).map((language): [string, Buffer] => [
      `presslens-model-${language}`,
      packedModel(language),
    ]),
  ];
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "worker-src blob:",
    "require-trusted-types-for 'script'",
  ].join("; ");
  const blocks = data.map(
    ([id, bytes]) =>
      `<script type="application/octet-stream" id="${id}">${bytes.toString("base64")}</script>`,
  );
  return replaceEach(readFileSync(path.join(root, "web/page/index.html"), "utf8"), [
    [/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/, `$1${policy}`],
    [/\s*<link rel="manifest"[^>]*>/, ""],
    [/\s*<link rel="apple-touch-icon"[^>]*>/, ""],
    [/<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" />`],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    [/\s*<script type="module"[^>]*><\/script>/, ""],
    // The page can be used before the rest of a long file has been read.
    [/<\/presslens-app>/, `</presslens-app><script>${script}</script>`],
    [/\s*<\/body>/, `\n${blocks.join("\n")}\n</body>`],
  ]);
}

/** Each must be there: a page whose head has changed must not lose a part in silence. */
function replaceEach(html: string, replacements: [RegExp, string][]): string {
  return replacements.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text)) throw new Error(`web/page/index.html has nothing like ${pattern}`);
    // A function, since scripts are full of "$&".
    return text.replace(pattern, (_, first: unknown) =>
      replacement.startsWith("$1") ? String(first) + replacement.slice(2) : replacement,
    );
  }, html);
}

/** What would end the element, or hide its end from the parser, is written in another way. */
function inlineScript(code: string): string {
  return code.replace(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");
}

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
