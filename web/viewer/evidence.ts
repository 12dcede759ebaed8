/** The analyzer's short codes for "why", in words. */
import type { Translator } from "./translate.js";

/** A code is `key` or `key:value`; codes without words are kept to the exports. */
export function evidenceInWords(codes: readonly string[], translator: Translator): string[] {
  return codes
    .map((code) => {
      const [key = "", ...rest] = code.split(":");
      const name = `evidence.${key}`;
      return translator.has(name) ? translator.text(name, { value: rest.join(":") }) : null;
    })
    .filter((words) => words !== null);
}
