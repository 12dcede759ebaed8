import { html, nothing, unsafeCSS, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Analysis } from "../../engine/analysis.js";
import { EngineError } from "../../engine/errors.js";
import type { Mark } from "../../viewer/marks.js";
import type { Translator } from "../../viewer/translate.js";
import type { AnnotatedArticle } from "../annotator/annotated-article.js";
import type { Annotator } from "../annotator/annotator.js";
import type { PackFault } from "../annotator/host-packs.js";
import { settingsOf, type EmbedSettings } from "../settings.js";
import { AnnotatorView } from "../view/annotator-view.js";
import { selectionOf, type Selection } from "./selection.js";
import { fetchText } from "./source-text.js";
import own from "./press-lens.css?inline";

/**
 * An article with its names, figures and quotations marked: the one inside the element, or the text that `text` or
 * `src` gives, or, where there is none of these, what a reader pastes into a box.
 *
 * @tagname press-lens
 *
 * @slot - The article, as the page marks it up. No node of it is changed.
 *
 * @fires {CustomEvent<Analysis>} analysis - The text was analysed, names included. `detail` is the analysis, schema `presslens.analysis/1`, offsets in UTF-16 code units of `articleText`.
 * @fires {CustomEvent<Selection>} select - A highlight was chosen. `detail` holds `kind`, the thing itself as in the analysis, and `start`, `end`, `text` of the place.
 * @fires {CustomEvent<{code: string, message: string}>} error - The text could not be read, or not fetched; it is shown as it is. Or a rule pack could not be used: then `detail` has its `address` and `problems` as well.
 *
 * @csspart bar - The row above the article: legend, and the button that opens the lists.
 * @csspart legend - The legend.
 * @csspart lists - The button that opens and closes the lists.
 * @csspart article - What holds the article.
 * @csspart text - The text, where it came by `text`, `src` or the paste box.
 * @csspart paste - The paste box.
 * @csspart read - The button below the paste box.
 * @csspart card - The card of a highlight.
 * @csspart panel - The lists.
 *
 * @cssproperty --presslens-person - Line of people's names; every colour of the design can be set so.
 * @cssproperty --presslens-organization - Line of organizations' names.
 * @cssproperty --presslens-location - Line of places' names.
 * @cssproperty --presslens-product - Line of products' names.
 * @cssproperty --presslens-work - Line of works' names.
 * @cssproperty --presslens-event - Line of events' names.
 * @cssproperty --presslens-red - Line of the own classes of rule packs that ask for red; likewise orange, yellow, green, teal, blue, purple, pink, brown and gray.
 * @cssproperty --presslens-quote - Line of sources, and rules of quotations.
 * @cssproperty --presslens-quote-ink - Letters of sources.
 * @cssproperty --presslens-t-person - Tint of people's names; the other classes have theirs: `-t-organization` and so on.
 * @cssproperty --presslens-t-direct - Tint of direct quotations.
 * @cssproperty --presslens-t-indirect - Tint of indirect quotations.
 * @cssproperty --presslens-t-focus - Tint of what is chosen.
 * @cssproperty --presslens-t-focus-q - Tint of the quotations of the chosen source.
 * @cssproperty --presslens-paper - Ground of legend, lists and paste box.
 * @cssproperty --presslens-lift - Ground of the card.
 * @cssproperty --presslens-ink - Letters of legend, card and lists.
 * @cssproperty --presslens-line - Thin lines.
 * @cssproperty --presslens-sans - Typeface of legend, card and lists.
 */
export class PressLens extends AnnotatorView {
  static override styles = [...AnnotatorView.styles, unsafeCSS(own)];

  /** The text to read, instead of what is inside the element. The paste box sets it. */
  @property({ reflect: true }) text: string | null = null;
  /** Where to fetch the text from: plain text, of this origin or one that allows it. */
  @property({ reflect: true }) src: string | null = null;
  /** Language of the text: "auto", "ko" or "en". */
  @property({ reflect: true }) language = "auto";
  /** "auto" follows the colour of the letters around the element; "light" or "dark". */
  @property({ reflect: true }) theme = "auto";
  /** What to mark at first: "entities,figures,quotes", or single layers such as "person". */
  @property({ reflect: true }) show = "entities,figures,quotes";
  /** The day that relative dates count from, "YYYY-MM-DD". */
  @property({ reflect: true }) date = "";
  /** Addresses of rule packs, between spaces, in order of precedence; relative ones count from the page. */
  @property({ reflect: true }) rules = "";
  /** Language of legend, card and lists: "auto" follows the page; "ko" or "en". */
  @property({ reflect: true }) ui = "auto";
  /** A selector of what inside the element is no part of the article. */
  @property({ reflect: true }) ignore = "";
  /** "lazy" reads when the element comes near the window, "eager" at once. */
  @property({ reflect: true }) loading = "lazy";
  /** Without legend and lists: the article alone, with its cards. */
  @property({ type: Boolean, reflect: true }) bare = false;

  @state() private fetched: string | null = null;
  @state() private hasContent = false;
  private download: AbortController | null = null;
  /** The last analysis; null before the first. */
  #analysis: Analysis | null = null;
  /** What `analyze` was asked for and has not answered yet. */
  #asked: Asked | null = null;

  get analysis(): Analysis | null {
    return this.#analysis;
  }

  /** The text as it was read: what the offsets of the analysis count in. */
  get articleText(): string {
    return this.annotator?.articles[0]?.reading?.text ?? "";
  }

  /**
   * Shows a text instead of what was there, and reads it at once, however far from the window the element is. The
   * offsets of the analysis count in `text`. Rejects with an error that has a `code`; with "superseded" where another
   * text took this one's place.
   */
  analyze(text: string): Promise<Analysis> {
    this.#asked?.reject(new EngineError("superseded", "A newer text took this one's place."));
    if (!text.trim()) return Promise.reject(new EngineError("bad-option", "The text is empty."));
    return new Promise((resolve, reject) => {
      this.#asked = { text, resolve, reject };
      this.text = text;
      this.requestUpdate();
    });
  }

  /** Opens the card of a thing of the analysis, and brings it into sight. `index` counts its places. */
  select(id: string, index = 0): void {
    this.pointing.show(id, index);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.hasContent = hasText(this);
    if (this.hasUpdated) this.begin();
  }

  protected override stop(): void {
    this.download?.abort();
    this.#asked?.reject(new EngineError("cancelled", "The element left the page."));
    this.#asked = null;
    super.stop();
  }

  override onReading(article: AnnotatedArticle): void {
    super.onReading(article);
    if (article.namesPending || !article.reading) return;
    this.#analysis = article.reading.analysis;
    this.tell("analysis", this.#analysis);
    if (this.#asked?.text !== article.reading.text) return;
    this.#asked.resolve(this.#analysis);
    this.#asked = null;
  }

  override onFailure(error: EngineError): void {
    super.onFailure(error);
    this.tell("error", { code: error.code, message: error.message });
    this.#asked?.reject(error);
    this.#asked = null;
  }

  override onPackFault(fault: PackFault): void {
    super.onPackFault(fault);
    this.tell("error", fault);
  }

  protected override firstUpdated(): void {
    this.begin();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    if (changed.has("src")) void this.fetchSource();
    if (changed.has("ui")) void this.speak(this.settings.ui, this);
    if (this.annotator && SETTINGS.some((name) => changed.has(name))) this.annotator.change(this.settings);
    this.annotator?.setElements(this.elements());
    if (this.#asked && this.text === this.#asked.text) this.annotator?.readNow();
    else if (changed.has("text")) this.annotator?.refresh();
  }

  protected override render() {
    const { translator: t, annotator } = this;
    const bar = t && annotator && !this.bare && this.elements().length > 0;
    return html`${bar ? this.renderBar(t, annotator) : nothing}
      <div part="article">${this.renderArticle(t)}</div>
      ${t ? [this.renderPanel(t), this.renderCard(t)] : nothing}`;
  }

  protected onSelect(mark: Mark): void {
    this.tell("select", selectionOf(mark, this.articleText));
  }

  private get settings(): EmbedSettings {
    const { language, theme, show, date, rules, ui, ignore, loading } = this;
    return settingsOf({ lang: language, theme, show, date, rules, ui, ignore, loading });
  }

  private renderBar(t: Translator, annotator: Annotator) {
    return html`<div part="bar">
      ${annotator.error ? html`<p role="status">${this.problem(t, annotator.error)}</p>` : nothing}
      ${this.renderLegend(t, annotator)} ${this.renderListsButton(t)}
    </div>`;
  }

  private renderArticle(t: Translator | null) {
    const text = this.text ?? this.fetched;
    if (text !== null)
      // As it is, so that the analysis counts in it: nothing but the text may stand in this element.
      return html`<div part="text" id="text" dir="auto">${text}</div>`;
    return html`<slot @slotchange=${() => (this.hasContent = hasText(this))}></slot>
      ${t && !this.hasContent && this.src === null ? this.renderPasteBox(t) : nothing}`;
  }

  private renderPasteBox(t: Translator) {
    const read = (event: Event) => {
      event.preventDefault();
      const text = this.renderRoot.querySelector("textarea")?.value ?? "";
      if (text.trim()) this.text = text;
    };
    return html`<form @submit=${read}>
      <textarea
        part="paste"
        rows="8"
        aria-label=${t.text("embed.paste")}
        placeholder=${t.text("embed.paste")}
      ></textarea>
      <button part="read">${t.text("embed.read")}</button>
    </form>`;
  }

  private begin(): void {
    this.start(this.settings).setElements(this.elements());
    void this.speak(this.settings.ui, this);
  }

  /** What holds the text now: a part of this element's own, or this element with what is inside. */
  private elements(): readonly Element[] {
    const own = this.renderRoot?.querySelector("#text");
    if (own) return [own];
    return this.hasContent && this.text === null && this.fetched === null ? [this] : [];
  }

  private async fetchSource(): Promise<void> {
    this.download?.abort();
    this.fetched = null;
    if (!this.src) return;
    const download = (this.download = new AbortController());
    try {
      this.fetched = await fetchText(new URL(this.src, document.baseURI).href, download.signal);
    } catch (error) {
      if (download.signal.aborted) return;
      this.tell("error", { code: "src", message: error instanceof Error ? error.message : String(error) });
    }
  }

  private tell<K extends keyof PressLensEvents>(type: K, detail: PressLensEvents[K]): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

interface Asked {
  text: string;
  resolve: (analysis: Analysis) => void;
  reject: (error: EngineError) => void;
}

interface PressLensEvents {
  analysis: Analysis;
  select: Selection;
  error: { code: string; message: string } | PackFault;
}

// The first version on a page keeps the name.
if (!customElements.get("press-lens")) customElements.define("press-lens", PressLens);

const SETTINGS = ["language", "theme", "show", "date", "rules", "ignore"] as const;

function hasText(element: Element): boolean {
  return Boolean(element.textContent?.trim());
}

declare global {
  interface HTMLElementTagNameMap {
    "press-lens": PressLens;
  }
}
