import { Translator } from "../viewer/translate.js";
import en from "./locales/en.json";
import ko from "./locales/ko.json";

const STRINGS = { ko, en };

export function translatorFor(language: keyof typeof STRINGS): Translator {
  return new Translator(language, STRINGS[language]);
}
