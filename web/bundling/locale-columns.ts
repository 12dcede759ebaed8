/**
 * Where both languages are downloaded together, the keys of their words are written once: a Korean locale becomes a
 * column beside the English one in its folder. A key that only one of them has (English knows a singular) is fine.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

const KOREAN = /\/locales\/ko\.json$/;

type Strings = Record<string, string>;

export function localeColumns(): Plugin {
  return {
    name: "presslens-locale-columns",
    apply: "build",
    enforce: "pre", // before JSON becomes a module
    resolveId(source, importer) {
      return KOREAN.test(source) && importer ? `${path.resolve(path.dirname(importer), source)}.js` : null;
    },
    load(id) {
      const file = id.replace(/\.js$/, "");
      if (!KOREAN.test(file)) return null;
      const english = file.replace(KOREAN, "/locales/en.json");
      const column = columnOf(stringsIn(file), Object.keys(stringsIn(english)), file);
      return [
        `import english from ${JSON.stringify(english)};`,
        `const column = ${JSON.stringify(column)};`,
        "export default Object.fromEntries(Object.keys(english).flatMap((key, i) => (column[i] ? [[key, column[i]]] : [])));",
      ].join("\n");
    },
  };
}

/** The strings in the order of `keys`; 0 where there is none. */
export function columnOf(strings: Strings, keys: readonly string[], name: string): (string | 0)[] {
  const unknown = Object.keys(strings).filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw new Error(`${name}: ${unknown.join(", ")} is in no other language.`);
  return keys.map((key) => strings[key] ?? 0);
}

function stringsIn(file: string): Strings {
  return JSON.parse(readFileSync(file, "utf8")) as Strings;
}
