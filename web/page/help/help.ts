/** `<presslens-help>`: the keys, on one sheet. */
import { LitElement, html, type PropertyValues } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { emit } from "../../viewer/events.js";
import { icon } from "../../viewer/icon/icon.js";
import { styles } from "../../viewer/shared-style.js";
import type { Translator } from "../../viewer/translate.js";
import { HELP } from "../keyboard.js";
import own from "./help.css?inline";

@customElement("presslens-help")
export class PresslensHelp extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  @property({ type: Boolean }) open = false;
  @query("dialog") private readonly dialog!: HTMLDialogElement;

  protected override render() {
    const t = this.translator;
    return html`<dialog aria-labelledby="title" @close=${() => emit(this, "presslens-close", null)}>
      <div class="head">
        <h2 id="title">${t.text("help.title")}</h2>
        <button class="icon-button" aria-label=${t.text("close")} @click=${() => this.dialog.close()}>
          ${icon("close")}
        </button>
      </div>
      <div class="columns">
        ${HELP.map(
          ({ title, rows }) =>
            html`<section>
              <h3>${t.text(title)}</h3>
              <dl>
                ${rows.map(
                  ([keys, text]) =>
                    html`<div>
                      <dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
                      <dd>${t.text(text)}</dd>
                    </div>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
      <p>${t.text("help.note")}</p>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("open")) return;
    if (this.open && !this.dialog.open) this.dialog.showModal();
    else if (!this.open && this.dialog.open) this.dialog.close();
  }
}
