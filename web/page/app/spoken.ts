/** What the page says to those who do not see it. */
import { html, nothing, type TemplateResult } from "lit";
import { cardInWords } from "../../viewer/card/card-facts.js";
import type { Pointing } from "../../viewer/pointing.js";
import type { Reading } from "../../viewer/reading.js";
import type { Translator } from "../../viewer/translate.js";

/** The article's first line, as the page's heading. */
export function renderHeading(t: Translator, reading: Reading | null): TemplateResult {
  const headline = (reading?.text ?? "").trimStart().split("\n", 1)[0];
  return html`<h1 class="visually-hidden">${headline || "Presslens"}</h1>
    <p class="visually-hidden" id="article-keys">${t.text("app.article.keys")}</p>`;
}

/** The card that is open, and what there is in an article. `reading` is null on the empty page. */
export function renderStatus(t: Translator, reading: Reading | null, pointing: Pointing): TemplateResult {
  const { chosen, isPassing } = pointing;
  return html`<p class="visually-hidden" role="status" id="card-status">
      ${chosen && reading && !isPassing ? cardInWords(chosen, reading, t) : nothing}
    </p>
    <p class="visually-hidden" role="status" id="article-summary">
      ${reading ? summary(t, reading) : nothing}
    </p>`;
}

function summary(t: Translator, { analysis }: Reading): string {
  return t.text("app.summary", {
    names: analysis.entities.length,
    figures: analysis.figures.length,
    quotes: analysis.quotes.length,
    sources: analysis.sources.length,
  });
}
