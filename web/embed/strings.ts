/** The words of what is embedded, fetched for the one language that is shown. */
import { Translator, type Strings } from "../viewer/translate.js";

export type UiLanguage = "ko" | "en";

type Load = () => Promise<{ default: Strings }>;

const LOADS: Record<UiLanguage, readonly Load[]> = {
  ko: [() => import("../viewer/locales/ko.json"), () => import("./locales/ko.json")],
  en: [() => import("../viewer/locales/en.json"), () => import("./locales/en.json")],
};

export async function translatorFor(language: UiLanguage): Promise<Translator> {
  const parts = await Promise.all(LOADS[language].map((load) => load()));
  return new Translator(language, Object.assign({}, ...parts.map((part) => part.default)) as Strings);
}

/** The language that the page around an element is written in, or else the reader's. */
export function uiLanguageFor(element: Element): UiLanguage {
  const language = element.closest("[lang]")?.getAttribute("lang") || document.documentElement.lang;
  return uiLanguageOf(language || navigator.language);
}

export function uiLanguageOf(language: string): UiLanguage {
  return language.toLowerCase().startsWith("ko") ? "ko" : "en";
}
