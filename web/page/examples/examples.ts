/** Two articles written for this page, so that there is something to read at once. */
import en from "./en.txt?raw";
import ko from "./ko.txt?raw";

export const EXAMPLES = {
  ko: { text: ko.trimEnd(), title: firstLine(ko) },
  en: { text: en.trimEnd(), title: firstLine(en) },
} as const;

export type ExampleLanguage = keyof typeof EXAMPLES;

function firstLine(text: string): string {
  return text.slice(0, text.indexOf("\n"));
}
