/** The words of this view with the page's: they come with its chunk, for whoever asks for packs. */
import { Translator } from "../../viewer/translate.js";
import { STRINGS as PAGE } from "../strings.js";
import en from "./locales/en.json";
import ko from "./locales/ko.json";

const STRINGS = { ko: { ...PAGE.ko, ...ko }, en: { ...PAGE.en, ...en } };

export function rulesTranslator(language: keyof typeof STRINGS): Translator {
  return new Translator(language, STRINGS[language]);
}
