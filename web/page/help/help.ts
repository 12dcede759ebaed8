/** `<presslens-help>`: the keys, on one sheet. */
import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { HELP } from "../keyboard.js";
import { Sheet, sheetStyles } from "../sheet/sheet.js";
import own from "./help.css?inline";

@customElement("presslens-help")
export class PresslensHelp extends Sheet {
  static override styles = sheetStyles(own);
  protected readonly heading = "help.title";

  protected renderContent() {
    const t = this.translator;
    return html`<div class="columns">
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
      <p class="note">${t.text("help.note")}</p>`;
  }
}
