import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../viewer/icon/icon.js";
import type { Translator } from "../../viewer/translate.js";
import type { Settings } from "../settings.js";

export interface HeaderParts {
  t: Translator;
  settings: Settings;
  /** Whether an article is open. */
  reading: boolean;
  onNew: () => void;
  onPaste: () => void;
  onChange: (change: Partial<Settings>) => void;
}

export function renderHeader({
  t,
  settings,
  reading,
  onNew,
  onPaste,
  onChange,
}: HeaderParts): TemplateResult {
  const dark = document.documentElement.dataset["theme"] === "dark";
  return html`<header class="bar">
    <button
      class="brand"
      aria-label=${reading ? `Presslens: ${t.text("app.new")}` : "Presslens"}
      @click=${onNew}
    >
      ${icon("mark")}<span>Presslens</span>
    </button>
    ${
      reading
        ? html`<div class="actions" role="group" aria-label=${t.text("app.actions")}>
            <button class="action" aria-label=${t.text("app.paste")} @click=${onPaste}>
              ${icon("paste")}<span>${t.text("app.paste")}</span>
            </button>
          </div>`
        : nothing
    }
    <div class="preferences" role="group" aria-label=${t.text("app.preferences")}>
      <div class="segments type" role="group" aria-label=${t.text("app.type")}>
        ${(["sans", "serif"] as const).map(
          (type) =>
            html`<button
              class=${type}
              aria-label=${t.text(`app.type.${type}`)}
              aria-pressed=${document.documentElement.dataset["type"] === type ? "true" : "false"}
              @click=${() => onChange({ type })}
            >
              ${t.text("app.type.sample")}
            </button>`,
        )}
      </div>
      <div class="segments" role="group" aria-label=${t.text("app.language")}>
        ${(["ko", "en"] as const).map(
          (ui) =>
            html`<button
              lang=${ui}
              aria-label=${ui === "ko" ? "한국어" : "English"}
              aria-pressed=${settings.ui === ui ? "true" : "false"}
              @click=${() => onChange({ ui })}
            >
              ${ui === "ko" ? "한" : "EN"}
            </button>`,
        )}
      </div>
      <button
        class="action"
        aria-label=${t.text("app.theme")}
        @click=${() => onChange({ theme: dark ? "light" : "dark" })}
      >
        ${icon("theme")}
      </button>
    </div>
  </header>`;
}
