/** `<presslens-settings>`: everything that can be set, on one sheet. */
import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Sheet, sheetStyles } from "../sheet/sheet.js";
import { SCALES, type Settings } from "../settings.js";
import own from "./settings-sheet.css?inline";

declare global {
  interface HTMLElementEventMap {
    "settings-change": CustomEvent<Partial<Settings>>;
    /** Whether articles are to be kept in this browser. */
    "settings-keep": CustomEvent<boolean>;
    "settings-forget": CustomEvent<null>;
    /** The view of rule packs is asked for. */
    "settings-rules": CustomEvent<null>;
  }
}

@customElement("presslens-settings")
export class PresslensSettings extends Sheet {
  static override styles = sheetStyles(own);
  protected readonly heading = "app.settings";

  @property({ attribute: false }) settings!: Settings;
  @property({ type: Boolean }) keeps = false;
  /** How many articles are kept. */
  @property({ type: Number }) kept = 0;

  protected renderContent() {
    const t = this.translator;
    const { ui, theme, type, figures, generic } = this.settings;
    return html`<div class="rows">
      ${this.renderChoice("ui", ["ko", "en"], ui)}
      ${this.renderChoice("theme", ["auto", "light", "dark"], theme)}
      ${this.renderChoice("type", ["auto", "sans", "serif"], type)} ${this.renderScale()}
      ${this.renderChoice("figures", ["auto", "full", "quiet"], figures)}
      ${this.renderSwitch("generic", generic, (generic) => this.change({ generic }))} ${this.renderDate()}
      ${this.renderSwitch("keep", this.keeps, (keep) => this.tell("settings-keep", keep))}
      ${
        this.kept
          ? html`<p class="note">
              ${t.text("settings.kept", { count: this.kept })}
              <button class="link" @click=${() => this.tell("settings-forget", null)}>
                ${t.text("recent.clear")}
              </button>
            </p>`
          : nothing
      }
      <div class="row">
        <span>${t.text("settings.rules")}<small>${t.text("settings.rules.note")}</small></span>
        <button class="link" @click=${() => this.tell("settings-rules", null)}>
          ${t.text("settings.rules.open")}
        </button>
      </div>
      <p class="note">${t.text("app.privacy")}</p>
    </div>`;
  }

  private renderChoice<K extends "ui" | "theme" | "type" | "figures">(
    key: K,
    options: readonly Settings[K][],
    value: Settings[K],
  ) {
    const t = this.translator;
    return html`<fieldset>
      <legend>${t.text(`settings.${key}`)}</legend>
      <div class="options">
        ${options.map(
          (option) =>
            html`<label
              ><input
                type="radio"
                name=${key}
                value=${option}
                .checked=${option === value}
                @change=${() => this.change({ [key]: option })}
              /><span>${t.text(`settings.${key}.${option}`)}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  private renderScale() {
    const t = this.translator;
    const { scale } = this.settings;
    return html`<label class="row"
      ><span>${t.text("settings.scale")}</span>
      <span class="scale">
        <input
          type="range"
          min=${SCALES.min}
          max=${SCALES.max}
          step="0.05"
          .value=${String(scale)}
          @input=${(event: Event) => this.change({ scale: Number((event.target as HTMLInputElement).value) })}
        />
        <output>${t.number(Math.round(scale * 100))}%</output>
      </span>
    </label>`;
  }

  private renderSwitch(key: "generic" | "keep", on: boolean, act: (on: boolean) => void) {
    const t = this.translator;
    return html`<label class="row switch"
      ><span>${t.text(`settings.${key}`)}<small>${t.text(`settings.${key}.note`)}</small></span>
      <input
        type="checkbox"
        name=${key}
        .checked=${on}
        @change=${(event: Event) => act((event.target as HTMLInputElement).checked)}
      />
    </label>`;
  }

  private renderDate() {
    const t = this.translator;
    return html`<label class="row"
      ><span>${t.text("settings.date")}<small>${t.text("settings.date.note")}</small></span>
      <input
        type="date"
        .value=${this.settings.date}
        @change=${(event: Event) => this.change({ date: (event.target as HTMLInputElement).value })}
      />
    </label>`;
  }

  private change(change: Partial<Settings>): void {
    this.tell("settings-change", change);
  }

  private tell<K extends "settings-change" | "settings-keep" | "settings-forget" | "settings-rules">(
    type: K,
    detail: HTMLElementEventMap[K]["detail"],
  ): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
