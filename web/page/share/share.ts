/** `<presslens-share>`: a link with the settings, and with the text only where the reader says so, knowing it. */
import { html, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Sheet, sheetStyles } from "../sheet/sheet.js";
import own from "./share.css?inline";
import { hashWithText } from "./text-link.js";

/** Some programs cut links that are longer. */
const LONG_LINK = 8_000;

@customElement("presslens-share")
export class PresslensShare extends Sheet {
  static override styles = sheetStyles(own);
  protected readonly heading = "share.title";

  /** The settings as a hash, "" if they are the usual ones. */
  @property() hash = "";
  @property() text = "";
  @state() private withText = false;
  @state() private link = "";
  @state() private copied = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("open") && this.open) this.withText = false; // to be asked for every time
    if (["open", "hash", "text", "withText"].some((key) => changed.has(key))) void this.makeLink();
  }

  protected renderContent() {
    const t = this.translator;
    return html`<p>${t.text("share.settings")}</p>
      <label class="with-text">
        <input type="checkbox" .checked=${this.withText} @change=${this.onWithText} />
        <span>${t.text("share.with-text")}</span>
      </label>
      <p class="warning" role="status">${this.warning()}</p>
      <div class="link-row">
        <input readonly aria-label=${t.text("share.link")} .value=${this.link} />
        <button class="primary" @click=${() => void this.copy()}>
          ${t.text(this.copied ? "copied" : "share.copy")}
        </button>
      </div>`;
  }

  private warning(): string {
    if (!this.withText) return "";
    const t = this.translator;
    const told = t.text("share.text-in-link");
    return this.link.length > LONG_LINK
      ? `${told} ${t.text("share.long", { characters: this.link.length })}`
      : told;
  }

  private readonly onWithText = (event: Event): void => {
    this.withText = (event.target as HTMLInputElement).checked;
  };

  private async makeLink(): Promise<void> {
    this.copied = false;
    if (!this.open) return;
    const { text, withText } = this;
    const hash = withText ? await hashWithText(this.hash, text) : this.hash;
    if (withText !== this.withText || text !== this.text) return; // another one is being made
    const address = new URL(location.href);
    address.hash = hash;
    this.link = address.href;
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.link);
    this.copied = true;
  }
}
