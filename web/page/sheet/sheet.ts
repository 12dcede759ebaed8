/** A sheet over the page: a title, a way out, and what the subclass puts on it. */
import { LitElement, html, type CSSResult, type PropertyValues, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { emit } from "../../viewer/events.js";
import { icon } from "../../viewer/icon/icon.js";
import { styles } from "../../viewer/shared-style.js";
import type { Translator } from "../../viewer/translate.js";
import shared from "./sheet.css?inline";

/** The styles of a sheet, then its own. */
export function sheetStyles(own: string): CSSResult[] {
  return styles(shared + own);
}

export abstract class Sheet extends LitElement {
  @property({ attribute: false }) translator!: Translator;
  @property({ type: Boolean }) open = false;
  @query("dialog") private readonly dialog!: HTMLDialogElement;

  /** The key of the title's string. */
  protected abstract readonly heading: string;
  protected abstract renderContent(): TemplateResult;

  protected override render() {
    const t = this.translator;
    return html`<dialog aria-labelledby="title" @close=${() => emit(this, "presslens-close", null)}>
      <div class="head">
        <h2 id="title">${t.text(this.heading)}</h2>
        <button class="icon-button" aria-label=${t.text("close")} @click=${() => this.dialog.close()}>
          ${icon("close")}
        </button>
      </div>
      ${this.open ? this.renderContent() : null}
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("open")) return;
    if (this.open && !this.dialog.open) this.dialog.showModal();
    else if (!this.open && this.dialog.open) this.dialog.close();
  }
}
