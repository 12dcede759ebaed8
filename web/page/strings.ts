/** The words of the whole page: the viewer's and its own. */
import viewerEn from "../viewer/locales/en.json";
import viewerKo from "../viewer/locales/ko.json";
import { Translator } from "../viewer/translate.js";
import en from "./locales/en.json";
import ko from "./locales/ko.json";

export const STRINGS = { ko: { ...viewerKo, ...ko }, en: { ...viewerEn, ...en } };

export function translatorFor(language: keyof typeof STRINGS): Translator {
  return new Translator(language, STRINGS[language]);
}
