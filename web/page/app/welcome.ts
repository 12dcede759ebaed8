/** The empty page: one sentence, one annotated specimen, the field, the promise, two examples. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../viewer/icon/icon.js";
import type { Translator } from "../../viewer/translate.js";
import { EXAMPLE_TITLES, type ExampleLanguage } from "../examples/examples.js";
import type { KeptArticle } from "../recent/recent.js";
import { renderOpen } from "./header.js";

export function renderTitle(t: Translator): TemplateResult {
  return html`<h1>${t.text("welcome.title.1")}<br />${t.text("welcome.title.2")}</h1>`;
}

/** A sentence marked up by hand with the marks' own styles, and a word under each that names it. */
export function renderSpecimen(t: Translator, language: ExampleLanguage): TemplateResult {
  const caption = (key: string) => html`<small>${t.text(`welcome.${key}`)}</small>`;
  const specimen = {
    ko: html`<mark class="presslens-s above"
        ><mark class="presslens-n-person below">정유라${caption("name")}</mark>
        본부장${caption("source")}</mark
      >은 “<mark class="presslens-q-direct below"
        >운영비는 연간
        <mark class="presslens-f presslens-f-weight below">27억원가량${caption("figure")}</mark> 더 들
        것${caption("quote")}</mark
      >”이라고 말했다.`,
    en: html`“<mark class="presslens-q-direct below"
        >It saves each household
        <mark class="presslens-f presslens-f-weight below">$3.40${caption("figure")}</mark
        >,${caption("quote")}</mark
      >” says
      <mark class="presslens-s above"
        ><mark class="presslens-n-person below">Tomasz Wieczorek${caption("name")}</mark>, a
        professor${caption("source")}</mark
      >.`,
  }[language];
  return html`<p class="specimen" lang=${language} aria-hidden="true">${specimen}</p>`;
}

export function renderPasteFoot(
  t: Translator,
  onOpen: (file: File) => void,
  onRead: () => void,
): TemplateResult {
  return html`<div class="paste-foot">
    <p>${icon("lock")}<span>${t.text("app.privacy")}</span></p>
    ${renderOpen({ t, onOpen })}
    <button class="primary" @click=${onRead}>${t.text("welcome.read")}<kbd>Ctrl ↵</kbd></button>
  </div>`;
}

export function renderExamples(t: Translator, onOpen: (language: ExampleLanguage) => void): TemplateResult {
  return html`<section class="examples">
    <h2>${t.text("welcome.examples")}</h2>
    <ul>
      ${(["ko", "en"] as const).map(
        (language) =>
          html`<li>
            <button data-example=${language} @click=${() => onOpen(language)}>
              <span class="example-language">${language === "ko" ? "한국어" : "English"}</span>
              <span class="example-title" lang=${language}>${EXAMPLE_TITLES[language]}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What was read lately, where the reader has asked for it to be kept. */
export function renderRecent(
  t: Translator,
  articles: readonly KeptArticle[],
  onOpen: (article: KeptArticle) => void,
  onClear: () => void,
): TemplateResult | typeof nothing {
  if (articles.length === 0) return nothing;
  const day = new Intl.DateTimeFormat(t.locale, { month: "short", day: "numeric" });
  return html`<section class="examples recent">
    <h2>
      ${t.text("recent.title")}
      <button class="link" @click=${onClear}>${t.text("recent.clear")}</button>
    </h2>
    <ul>
      ${articles.map(
        (article) =>
          html`<li>
            <button @click=${() => onOpen(article)}>
              <span class="example-language">${day.format(article.savedAt)}</span>
              <span class="example-title">${article.title}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
