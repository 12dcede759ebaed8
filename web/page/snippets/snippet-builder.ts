/** `<presslens-embed>`: the snippets for other sites, with the chosen settings, and a frame that shows how they read. */
import { html, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Sheet, sheetStyles } from "../sheet/sheet.js";
import { Translator } from "../../viewer/translate.js";
import en from "./locales/en.json";
import ko from "./locales/ko.json";
import own from "./snippet-builder.css?inline";
import {
  DEFAULTS,
  GROUPS,
  WAYS,
  frameAddress,
  snippet,
  type Group,
  type SnippetSettings,
  type Way,
} from "./snippets.js";

/** The words of this dialog alone: the page does not carry them. */
const WORDS = { ko: new Translator("ko", ko), en: new Translator("en", en) };

/** Enough to see what is marked; the preview need not hold an article. */
const PREVIEW_LENGTH = 1_500;

@customElement("presslens-embed")
export class SnippetBuilder extends Sheet {
  static override styles = sheetStyles(own);
  protected readonly heading = "export.embed";

  /** What the preview shows. */
  @property() text = "";
  @state() private settings: SnippetSettings = DEFAULTS;
  @state() private copied: Way | null = null;

  private words: Translator = WORDS.en;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("message", this.onMessage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("message", this.onMessage);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("translator")) this.words = this.translator.locale === "ko" ? WORDS.ko : WORDS.en;
  }

  protected renderContent() {
    const t = this.words;
    return html`<p>${t.text("snippets.note")}</p>
      <div class="choices">
        ${this.renderChoice("language", ["auto", "ko", "en"])}
        ${this.renderChoice("theme", ["auto", "light", "dark"])}
        <fieldset>
          <legend>${t.text("snippets.show")}</legend>
          ${GROUPS.map((group) => this.renderGroup(group))}
        </fieldset>
        ${this.renderField("target")} ${this.renderField("site")}
      </div>
      ${WAYS.map((way) => this.renderSnippet(way))}
      <h3>${t.text("snippets.preview")}</h3>
      <iframe title=${t.text("snippets.preview")} src=${this.previewAddress()}></iframe>`;
  }

  private renderChoice<K extends "language" | "theme">(name: K, values: readonly SnippetSettings[K][]) {
    const t = this.words;
    const choose = ({ target }: Event) =>
      this.change({ [name]: (target as HTMLSelectElement).value } as Partial<SnippetSettings>);
    return html`<label
      >${t.text(`snippets.${name}`)}
      <select @change=${choose}>
        ${values.map(
          (value) =>
            html`<option value=${value} ?selected=${value === this.settings[name]}>
              ${t.text(`snippets.${name}.${value}`)}
            </option>`,
        )}
      </select></label
    >`;
  }

  private renderGroup(group: Group) {
    const { show } = this.settings;
    const toggle = ({ target }: Event) =>
      this.change({
        show: GROUPS.filter((other) =>
          other === group ? (target as HTMLInputElement).checked : show.includes(other),
        ),
      });
    return html`<label class="group">
      <input type="checkbox" .checked=${show.includes(group)} @change=${toggle} />
      ${this.words.text(`snippets.show.${group}`)}
    </label>`;
  }

  private renderField(name: "target" | "site") {
    return html`<label
      >${this.words.text(`snippets.${name}`)}
      <input
        .value=${this.settings[name]}
        spellcheck="false"
        @change=${({ target }: Event) => this.change({ [name]: (target as HTMLInputElement).value.trim() })}
    /></label>`;
  }

  private renderSnippet(way: Way) {
    const t = this.words;
    const code = snippet(way, this.settings, document.baseURI);
    return html`<h3>${t.text(`snippets.${way}`)}</h3>
      <div class="snippet">
        <pre tabindex="0">${code}</pre>
        <button class="link" @click=${() => void this.copy(way, code)}>
          ${this.translator.text(this.copied === way ? "copied" : "copy")}
        </button>
      </div>`;
  }

  /** The frame is of this very site, so that it may be told what to show. */
  private previewAddress(): string {
    return frameAddress({ ...this.settings, site: location.origin }, document.baseURI);
  }

  private change(change: Partial<SnippetSettings>): void {
    this.settings = { ...this.settings, ...change };
    this.copied = null;
    // A frame whose address differs in the hash alone is not loaded anew.
    void this.updateComplete.then(() => this.frame?.contentWindow?.location.reload());
  }

  private async copy(way: Way, code: string): Promise<void> {
    await navigator.clipboard.writeText(code);
    this.copied = way;
  }

  private get frame(): HTMLIFrameElement | null {
    return this.renderRoot.querySelector("iframe");
  }

  private readonly onMessage = ({
    data,
    origin,
    source,
  }: MessageEvent<{ presslens?: number; type?: string }>): void => {
    const frame = this.frame?.contentWindow;
    if (!frame || source !== frame || origin !== location.origin || data.presslens !== 1) return;
    if (data.type !== "ready" || !this.text.trim()) return;
    const text = this.text.slice(0, PREVIEW_LENGTH);
    frame.postMessage(
      { presslens: 1, type: "analyze", id: 1, text, language: this.settings.language },
      origin,
    );
  };
}
