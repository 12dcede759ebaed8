/** What the page says above the article: work under way, a model on its way, what went wrong and what to try. */
import { html, nothing, type TemplateResult } from "lit";
import type { EngineError, EngineErrorCode } from "../../engine/errors.js";
import { icon } from "../../viewer/icon/icon.js";
import type { Translator } from "../../viewer/translate.js";
import type { ReadingSession } from "../reading-session.js";

const MEGABYTE = 1_000_000;

/** What to try, in order. */
const ADVICE: Partial<Record<EngineErrorCode, readonly string[]>> = {
  "start/missing": ["reload", "host", "cache"],
  "start/damaged": ["reload", "cache", "host"],
  "start/network": ["network", "reload", "host"],
  "start/blocked": ["reload", "security", "browser"],
  "start/failed": ["reload", "browser", "security"],
  crashed: ["again", "shorter", "browser"],
  stopped: ["reload", "shorter", "browser"],
};
const OTHER_ADVICE = ["again", "reload", "browser"];

export function renderNotices(t: Translator, session: ReadingSession): TemplateResult | typeof nothing {
  const { busy, model } = session;
  if (busy)
    return html`<div class="notice passing" role="status">
      <span>${t.text("busy.text")}</span>
      <button class="link" @click=${() => session.cancel()}>${t.text("cancel")}</button>
    </div>`;
  if (model?.state === "loading")
    return html`<div class="notice passing" role="status">
      <span>${t.text("model.loading")}</span>
      ${model.total ? html`<span class="count">${progressText(t, model.loaded, model.total)}</span>` : nothing}
      <button class="link" @click=${() => session.cancelModel()}>${t.text("cancel")}</button>
    </div>`;
  if (model?.state === "failed")
    return html`<div class="notice passing" role="status">
      <span>${t.text("model.failed")}</span>
      <button class="link" @click=${() => session.retryModel()}>${t.text("model.retry")}</button>
    </div>`;
  return nothing;
}

/** The line under the header; it runs through while how much there is to do cannot be known. */
export function renderProgress(t: Translator, session: ReadingSession): TemplateResult | typeof nothing {
  const { busy, model } = session;
  if (!busy && !session.namesPending) return nothing;
  const share = busy ? session.share : model?.total ? model.loaded / model.total : null;
  const label = t.text(busy ? "busy.text" : "model.loading");
  return html`<progress
    class="progress"
    max="100"
    value=${share === null ? nothing : Math.round(share * 100)}
    aria-label=${label}
  ></progress>`;
}

export function renderError(t: Translator, error: EngineError, onRetry: () => void): TemplateResult {
  const crashed = error.code === "crashed" || error.code === "stopped";
  const told = t.has(`error.${error.code}`) ? `error.${error.code}` : "error.other";
  const code = `engine/${error.code}`;
  const copy = () => void navigator.clipboard.writeText([code, error.message, error.detail].join("\n"));
  return html`<section class="notice error" role="alert" data-error=${error.code}>
    ${icon("alert")}
    <div>
      <h2>${t.text(crashed ? "error.heading.crashed" : "error.heading")}</h2>
      <p>${t.text(told)}</p>
      <ol>
        ${(ADVICE[error.code] ?? OTHER_ADVICE).map((advice) => html`<li>${t.text(`error.try.${advice}`)}</li>`)}
      </ol>
      <p class="buttons">
        <button class="primary" @click=${onRetry}>${t.text("error.retry")}</button>
        <button class="link" @click=${copy}>${t.text("error.copy")}</button>
        <code>${code}</code>
      </p>
    </div>
  </section>`;
}

function progressText(t: Translator, loaded: number, total: number): string {
  const megabytes = (bytes: number) =>
    t.number(bytes / MEGABYTE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return t.text("model.progress", { loaded: megabytes(loaded), total: megabytes(total) });
}
