/** `<presslens-update-notice>`: says that a newer version lies ready, and loads it when the reader wants it. */
import { LitElement, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { styles } from "../../viewer/shared-style.js";
import type { Translator } from "../../viewer/translate.js";
import own from "./update-notice.css?inline";

@customElement("presslens-update-notice")
export class PresslensUpdateNotice extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  /** Loads the newer version; null while there is none. */
  @property({ attribute: false }) load: (() => void) | null = null;
  @state() private dismissed = false;

  protected override render() {
    const { translator: t, load } = this;
    return html`<div role="status">
      ${
        load && !this.dismissed
          ? html`<p>
              <span>${t.text("update.ready")}</span>
              <button class="link" @click=${load}>${t.text("update.load")}</button>
              <button class="link" @click=${() => (this.dismissed = true)}>${t.text("update.later")}</button>
            </p>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "presslens-update-notice": PresslensUpdateNotice;
  }
}
