/** The header: the article's actions on one side, how the page looks on the other. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../viewer/icon/icon.js";
import type { Translator } from "../../viewer/translate.js";
import { FORMATS, type Format } from "../export/formats.js";
import { ACCEPTED } from "../files/open-file.js";
import type { Settings } from "../settings.js";

export interface HeaderParts {
  t: Translator;
  settings: Settings;
  /** Whether an article is open. */
  reading: boolean;
  onNew: () => void;
  onPaste: () => void;
  onOpen: (file: File) => void;
  onExport: (format: Format) => void;
  onPalette: () => void;
  onHelp: () => void;
  onSettings: () => void;
  onShare: () => void;
  /** Null where there is nothing beside the page that another site could load. */
  onEmbed: (() => void) | null;
  /** Puts the report on the clipboard. */
  onCopy: () => void;
  onChange: (change: Partial<Settings>) => void;
}

export function renderHeader(parts: HeaderParts): TemplateResult {
  const { t, reading } = parts;
  return html`<header class="bar">
    <button
      class="brand"
      aria-label=${reading ? `Presslens: ${t.text("app.new")}` : "Presslens"}
      @click=${parts.onNew}
    >
      ${icon("mark")}<span>Presslens</span>
    </button>
    ${reading ? renderActions(parts) : nothing} ${renderPreferences(parts)}
  </header>`;
}

function renderActions(parts: HeaderParts): TemplateResult {
  const { t } = parts;
  return html`<div class="actions" role="group" aria-label=${t.text("app.actions")}>
    <button class="action" aria-label=${t.text("app.paste")} @click=${parts.onPaste}>
      ${icon("paste")}<span>${t.text("app.paste")}</span>
    </button>
    ${renderOpen(parts)} ${renderExport(parts)}
  </div>`;
}

/** A button that opens a file. */
export function renderOpen({ t, onOpen }: Pick<HeaderParts, "t" | "onOpen">): TemplateResult {
  const onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) onOpen(file);
    input.value = ""; // the same file may be opened again
  };
  return html`<label class="action open">
    ${icon("open")}<span>${t.text("app.open")}</span>
    <input
      class="visually-hidden"
      type="file"
      accept=${ACCEPTED}
      aria-label=${t.text("app.open")}
      @change=${onChange}
    />
  </label>`;
}

function renderExport({ t, onExport, onCopy, onShare, onEmbed }: HeaderParts): TemplateResult {
  const pick = (act: () => void) => (event: Event) => {
    (event.target as HTMLElement).closest("details")!.open = false;
    act();
  };
  return html`<details class="menu">
    <summary class="action" aria-label=${t.text("app.export")}>
      ${icon("export")}<span>${t.text("app.export")}</span>
    </summary>
    <ul>
      ${FORMATS.map(
        (format) =>
          html`<li>
            <button @click=${pick(() => onExport(format))}>${t.text(`export.${format}`)}</button>
          </li>`,
      )}
      <li><button @click=${pick(onCopy)}>${t.text("export.copy")}</button></li>
      <li><button @click=${pick(onShare)}>${t.text("export.link")}</button></li>
      ${onEmbed ? html`<li><button @click=${pick(onEmbed)}>${t.text("export.embed")}</button></li>` : nothing}
      <li><button @click=${pick(() => window.print())}>${t.text("export.print")}</button></li>
    </ul>
  </details>`;
}

function renderPreferences(parts: HeaderParts): TemplateResult {
  const { t, settings, reading, onChange } = parts;
  const { theme, type: shownType } = document.documentElement.dataset;
  return html`<div class="preferences" role="group" aria-label=${t.text("app.preferences")}>
    ${
      reading
        ? html`<button
            class="action palette"
            aria-label="${t.text("app.jump")} Ctrl K"
            @click=${parts.onPalette}
          >
            ${icon("search")}<kbd>Ctrl K</kbd>
          </button>`
        : nothing
    }
    <div class="segments type" role="group" aria-label=${t.text("app.type")}>
      ${(["sans", "serif"] as const).map(
        (type) =>
          html`<button
            class=${type}
            aria-label="${t.text("app.type.sample")} (${t.text(`app.type.${type}`)})"
            aria-pressed=${shownType === type ? "true" : "false"}
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
            aria-label=${ui === "ko" ? "한 (한국어)" : "EN (English)"}
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
      @click=${() => onChange({ theme: theme === "dark" ? "light" : "dark" })}
    >
      ${icon("theme")}
    </button>
    <button class="action keys" aria-label=${t.text("app.keys")} @click=${parts.onHelp}>
      ${icon("keyboard")}
    </button>
    <button class="action" aria-label=${t.text("app.settings")} @click=${parts.onSettings}>
      ${icon("settings")}
    </button>
  </div>`;
}
