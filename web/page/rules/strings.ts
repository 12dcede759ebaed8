/** The words of this view with the page's: they come with its chunk, for whoever asks for packs. */
import { Translator } from "../../viewer/translate.js";
import pageEn from "../locales/en.json";
import pageKo from "../locales/ko.json";
import en from "./locales/en.json";
import ko from "./locales/ko.json";

const STRINGS = { ko: { ...pageKo, ...ko }, en: { ...pageEn, ...en } };

export function rulesTranslator(language: keyof typeof STRINGS): Translator {
  return new Translator(language, STRINGS[language]);
}
