/** `<presslens-app>`: the page. It puts the parts together and passes on what they tell; each part does its own work. */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { createBrowserEngine } from "../../engine/browser-engine.js";
import "../../viewer/article/article.js";
import type { ArticlePointDetail, PresslensArticle } from "../../viewer/article/article.js";
import "../../viewer/card/card.js";
import type { PresslensCard } from "../../viewer/card/card.js";
import "../../viewer/legend/legend.js";
import "../../viewer/margin/margin.js";
import type { PresslensMargin } from "../../viewer/margin/margin.js";
import {
  NAME_LAYERS,
  countLayers,
  isVisible,
  markedId,
  type Layer,
  type Mark,
  type Visibility,
} from "../../viewer/marks.js";
import "../../viewer/panel/panel.js";
import { type View } from "../../viewer/panel/panel.js";
import { placesOf, type Reading } from "../../viewer/reading.js";
import type { Translator } from "../../viewer/translate.js";
import { ReadingSession, type SessionHost } from "../reading-session.js";
import { loadSettings, settingsHash, storeSettings, type Settings } from "../settings.js";
import { translatorFor } from "../strings.js";
import { EXAMPLES } from "../examples/examples.js";
import { renderHeader } from "./header.js";
import { renderError, renderNotices } from "./notices.js";
import { renderExamples, renderPasteFoot, renderSpecimen, renderTitle } from "./welcome.js";

const KIND_VIEWS: Record<Mark["kind"], View> = {
  name: "names",
  figure: "figures",
  quote: "sources",
  source: "sources",
};
/** Typing in the empty page becomes reading from this length on; pasting and the button do so at once. */
const READING_LENGTH = 240;

@customElement("presslens-app")
export class PresslensApp extends LitElement implements SessionHost {
  @state() private settings: Settings = loadSettings(location.hash);
  @state() private mode: "welcome" | "reading" = "welcome";
  @state() private reading: Reading | null = null;
  @state() private view: View = "overview";
  @state() private sheet = false;
  @state() private hiddenIds: ReadonlySet<string> = new Set();
  @state() private chosen: Mark | null = null;
  @state() private chosenRects: readonly DOMRect[] = [];
  @state() private hotSource = "";
  @state() private visible = { start: 0, end: 0 };
  @query("presslens-article") private readonly article!: PresslensArticle;
  @query("presslens-margin") private readonly margin!: PresslensMargin;
  @query("presslens-card") private readonly card!: PresslensCard;

  private readonly engine = createBrowserEngine(document.baseURI);
  private readonly session = new ReadingSession(this.engine, this);
  private readonly darkMedia = window.matchMedia("(prefers-color-scheme: dark)");
  private translator: Translator = translatorFor(this.settings.ui);

  get text(): string {
    return this.article.text;
  }

  get date(): string {
    return this.settings.date;
  }

  onReading(reading: Reading): void {
    this.reading = reading;
    this.article.marks = reading.marks;
    this.closeCard();
  }

  onState(): void {
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.darkMedia.addEventListener("change", () => this.applySettings());
    this.applySettings();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    this.article.addEventListener("article-edit", ({ detail }) => this.onEdit(detail.edit));
    this.article.addEventListener("article-point", ({ detail }) => this.onPoint(detail));
    this.article.addEventListener("article-paint", () => this.onPaint());
    this.addEventListener("presslens-choose", ({ detail }) => this.onChoose(detail.id, detail.index));
    this.addEventListener("presslens-toggle", ({ detail }) => this.toggleLayer(detail.layer));
    this.addEventListener("presslens-hide", ({ detail }) => this.hide(detail.id));
    this.addEventListener("presslens-close", () => this.closeCard());
    this.addEventListener("panel-view", ({ detail }) => (this.view = detail.view));
    this.addEventListener("panel-sheet", ({ detail }) => (this.sheet = detail.open));
    document.addEventListener("keydown", (event) => this.onKey(event));
    document.addEventListener("pointerdown", (event) => this.onPointerDown(event));
    void this.article.updateComplete.then(() => this.article.focusText());
    // The engine is ready before the first paste, as a rule; what went wrong is told when there is something to read.
    void this.engine.start().catch(() => undefined);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("settings") && changed.get("settings")) this.applySettings();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("settings")) this.translator = translatorFor(this.settings.ui);
  }

  protected override render() {
    const { translator: t, session, reading } = this;
    const reads = this.mode === "reading";
    const failed = reads && session.error !== null && reading === null;
    return html`
      ${renderHeader({
        t,
        settings: this.settings,
        reading: reads,
        onNew: () => this.startAnew(),
        onPaste: () => void this.pasteFromClipboard(),
        onChange: (change) => this.change(change),
      })}
      ${reads && (session.busy || session.namesPending) ? this.renderProgress() : nothing}
      <main class=${reads ? (failed ? "page failed" : "page") : "page welcome"}>
        <div class="reading">
          ${
            reads && !failed
              ? html`<presslens-legend
                  class="legend"
                  .translator=${t}
                  .counts=${reading ? countLayers(reading.analysis, this.settings.generic) : null}
                  .shown=${new Set(this.settings.layers)}
                  .namesPending=${session.namesPending}
                ></presslens-legend>`
              : nothing
          }
          ${
            reads
              ? nothing
              : html`<section class="hero">${renderTitle(t)}${renderSpecimen(t, this.settings.ui)}</section>`
          }
          ${reads ? renderNotices(t, session) : nothing}
          ${reads && session.error ? renderError(t, session.error, () => session.analyzeAgain()) : nothing}
          <div class="column">
            <presslens-margin
              .translator=${t}
              .article=${this.article ?? null}
              .hot=${this.hotSource}
            ></presslens-margin>
            <presslens-article
              .label=${t.text("app.article")}
              .placeholder=${t.text("welcome.placeholder")}
              .language=${reading?.analysis.language ?? this.settings.ui}
              .visibility=${this.visibility()}
            ></presslens-article>
            ${reads ? nothing : renderPasteFoot(t, () => this.read())}
          </div>
          ${reads ? nothing : renderExamples(t, (language) => this.openText(EXAMPLES[language].text))}
        </div>
        ${
          reads && !failed
            ? html`<aside aria-label=${t.text("panel.label")}>
                <presslens-panel
                  .translator=${t}
                  .reading=${reading}
                  .view=${this.view}
                  .generic=${this.settings.generic}
                  .visible=${this.visible}
                  .current=${this.chosen ? markedId(this.chosen) : ""}
                  .open=${this.sheet}
                  .namesPending=${session.namesPending}
                ></presslens-panel>
              </aside>`
            : nothing
        }
      </main>
      ${this.sheet ? html`<div class="scrim" @click=${() => (this.sheet = false)}></div>` : nothing}
      <presslens-card
        .translator=${t}
        .reading=${reading}
        .mark=${this.chosen}
        .rects=${this.chosenRects}
      ></presslens-card>
      <p class="visually-hidden" role="status">${reading && reads ? this.summary(reading) : nothing}</p>
    `;
  }

  private renderProgress() {
    const { busy, model } = this.session;
    const value = !busy && model?.total ? Math.round((model.loaded / model.total) * 100) : undefined;
    const label = this.translator.text(busy ? "busy.text" : "model.loading");
    return html`<progress class="progress" max="100" .value=${value ?? 40} aria-label=${label}></progress>`;
  }

  private summary({ analysis }: Reading): string {
    return this.translator.text("app.summary", {
      names: analysis.entities.length,
      figures: analysis.figures.length,
      quotes: analysis.quotes.length,
      sources: analysis.sources.length,
    });
  }

  private lastVisibility: { key: string; value: Visibility } | null = null;

  /** The same object while nothing about it changes, so that the article paints only when it must. */
  private visibility(): Visibility {
    const { namesPending } = this.session;
    const layers = this.settings.layers.filter(
      (layer) => !namesPending || !(NAME_LAYERS as readonly Layer[]).includes(layer),
    );
    const { generic } = this.settings;
    const key = [layers.join(), generic, ...this.hiddenIds].join(" ");
    if (this.lastVisibility?.key !== key)
      this.lastVisibility = { key, value: { layers: new Set(layers), generic, hidden: this.hiddenIds } };
    return this.lastVisibility.value;
  }

  private change(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    storeSettings(this.settings);
    history.replaceState(null, "", settingsHash(this.settings) || location.pathname + location.search);
  }

  private applySettings(): void {
    const root = document.documentElement;
    const { theme, ui, type, scale } = this.settings;
    root.lang = ui;
    root.dataset["theme"] = theme === "auto" ? (this.darkMedia.matches ? "dark" : "light") : theme;
    const serif = type === "auto" ? this.reading?.analysis.language === "en" : type === "serif";
    root.dataset["type"] = serif ? "serif" : "sans";
    root.style.setProperty("--type-scale", String(scale));
  }

  private openText(text: string): void {
    this.article.open(text);
    this.hiddenIds = new Set();
    this.closeCard();
    this.reading = null;
    this.mode = "reading";
    this.session.opened();
    window.scrollTo(0, 0);
  }

  private read(): void {
    if (this.text.trim()) this.mode = "reading";
    else this.article.focusText();
  }

  private startAnew(): void {
    this.session.cancel();
    this.article.open("");
    this.reading = null;
    this.mode = "welcome";
    this.sheet = false;
    this.closeCard();
    this.session.error = null;
    void this.updateComplete.then(() => this.article.focusText());
  }

  private async pasteFromClipboard(): Promise<void> {
    const text = await navigator.clipboard.readText().catch(() => "");
    if (text.trim()) this.openText(text);
    else this.article.focusText();
  }

  private onEdit(edit: Parameters<ReadingSession["edited"]>[0]): void {
    this.closeCard();
    if (this.mode === "welcome" && (edit.inserted >= READING_LENGTH || this.text.length >= READING_LENGTH))
      this.read();
    this.session.edited(edit, this.article.marks);
    if (this.session.reading) this.reading = this.session.reading;
  }

  private onPaint(): void {
    this.margin.refresh();
    if (this.mode === "reading") this.visible = this.article.visibleRange();
    if (this.chosen) this.chosenRects = this.article.rectsOf(this.chosen);
  }

  private onPoint({ marks, via }: ArticlePointDetail): void {
    const [mark] = marks;
    if (via === "click") {
      if (mark) this.openCard(mark);
      else this.closeCard();
    } else if (!this.chosen) {
      this.joinSource(mark);
    }
  }

  /** Draws a source together with everything it is quoted saying. */
  private joinSource(mark: Mark | undefined): void {
    const source = mark?.kind === "quote" || mark?.kind === "source" ? (mark.source?.id ?? "") : "";
    if (source === this.hotSource) return;
    this.hotSource = source;
    this.article.focused = source ? this.quotesOf(source) : [];
  }

  private quotesOf(source: string): Mark[] {
    return this.article.marks.filter((mark) => mark.kind === "quote" && mark.source?.id === source);
  }

  private onChoose(id: string, index: number): void {
    const places = placesOf(this.article.marks, id);
    const mark = places[index] ?? places[0];
    if (!mark) return;
    this.sheet = false;
    this.article.show(mark);
    this.openCard(mark);
  }

  private openCard(mark: Mark): void {
    this.chosen = mark;
    this.chosenRects = this.article.rectsOf(mark);
    this.view = KIND_VIEWS[mark.kind];
    const source = mark.kind === "quote" || mark.kind === "source" ? mark.source : null;
    this.hotSource = source?.id ?? "";
    this.article.focused = source
      ? [...(mark.kind === "source" ? [mark] : []), ...this.quotesOf(source.id)]
      : placesOf(this.article.marks, markedId(mark));
  }

  private closeCard(): void {
    if (!this.chosen && !this.hotSource) return;
    this.chosen = null;
    this.hotSource = "";
    this.article.focused = [];
  }

  private toggleLayer(layer: Layer): void {
    const shown = new Set(this.settings.layers);
    if (!shown.delete(layer)) shown.add(layer);
    this.change({ layers: [...shown] });
    if (this.chosen && !isVisible(this.chosen, this.visibility())) this.closeCard();
  }

  private hide(id: string): void {
    this.hiddenIds = new Set([...this.hiddenIds, id]);
    this.closeCard();
  }

  private onPointerDown(event: PointerEvent): void {
    const path = event.composedPath();
    if (
      this.chosen &&
      !path.includes(this.card) &&
      !path.includes(this.article) &&
      !path.includes(this.panel()!)
    )
      this.closeCard();
  }

  private panel(): EventTarget | null {
    return this.querySelector("presslens-panel");
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      if (this.chosen) this.closeCard();
      else this.sheet = false;
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && this.mode === "welcome") {
      event.preventDefault();
      this.read();
    }
  }
}
