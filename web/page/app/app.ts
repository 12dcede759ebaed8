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
  LAYERS,
  NAME_LAYERS,
  carryIds,
  counterpartOf,
  countLayers,
  isVisible,
  markedId,
  type Layer,
  type Mark,
  type Visibility,
} from "../../viewer/marks.js";
import "../../viewer/panel/panel.js";
import { VIEWS, type View } from "../../viewer/panel/panel.js";
import { placesOf, type Reading } from "../../viewer/reading.js";
import "../../viewer/palette/palette.js";
import type { Translator } from "../../viewer/translate.js";
import { download, parseSaved, type Format } from "../export/export.js";
import { FileError, readTextFile } from "../files/open-file.js";
import "../help/help.js";
import { commandOf, type Command } from "../keyboard.js";
import { stepMark } from "../navigation.js";
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
/** The empty page becomes the reading page with a paste of this length, or once so much has been typed. */
const PASTED_LENGTH = 60;
const TYPED_LENGTH = 240;
/** The lists follow the text after a pause in typing: they are not what the reader looks at then. */
const PANEL_DELAY_MS = 250;

@customElement("presslens-app")
export class PresslensApp extends LitElement implements SessionHost {
  @state() private settings: Settings = loadSettings(location.hash);
  @state() private mode: "welcome" | "reading" = "welcome";
  @state() private reading: Reading | null = null;
  @state() private view: View = "overview";
  @state() private sheet = false;
  @state() private hiddenIds: ReadonlySet<string> = new Set();
  @state() private dialog: "palette" | "help" | null = null;
  @state() private dropping = false;
  /** The key of the string that says why a file could not be opened. */
  @state() private fileProblem = "";
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

  private panelTimer = 0;

  get text(): string {
    return this.article.text;
  }

  get date(): string {
    return this.settings.date;
  }

  /** Which engine runs: for bug reports and tests. */
  get rung(): string | null {
    return this.engine.rung;
  }

  onReading(reading: Reading): void {
    const before = this.article.marks;
    this.reading = reading;
    this.hiddenIds = carryIds(this.hiddenIds, before, reading.marks);
    this.article.marks = reading.marks;
    this.keepCard(reading.marks);
    this.applySettings(); // the type follows the language of the text
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
    this.addEventListener("presslens-close", ({ target }) => {
      if (target === this.card) this.closeCard();
      // A dialog's own event comes late: another one may be open by then.
      else if ((target as Element).localName === `presslens-${this.dialog}`) this.dialog = null;
    });
    this.addEventListener("panel-view", ({ detail }) => (this.view = detail.view));
    this.addEventListener("panel-sheet", ({ detail }) => (this.sheet = detail.open));
    document.addEventListener("keydown", (event) => this.onKey(event));
    document.addEventListener("pointerdown", (event) => this.onPointerDown(event));
    document.addEventListener("dragover", (event) => this.onDragOver(event));
    document.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget || (this.dropping = false));
    document.addEventListener("drop", (event) => this.onDrop(event));
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
        onOpen: (file) => void this.openFile(file),
        onExport: (format) => this.export(format),
        onPalette: () => this.openDialog("palette"),
        onHelp: () => this.openDialog("help"),
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
              ? html`<h1 class="visually-hidden">${this.headline()}</h1>`
              : html`<section class="hero">${renderTitle(t)}${renderSpecimen(t, this.settings.ui)}</section>`
          }
          ${this.fileProblem ? html`<p class="notice" role="alert">${t.text(this.fileProblem)}</p>` : nothing}
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
      <presslens-palette
        .translator=${t}
        .reading=${reading}
        .open=${this.dialog === "palette"}
      ></presslens-palette>
      <presslens-help .translator=${t} .open=${this.dialog === "help"}></presslens-help>
      ${this.dropping ? html`<div class="drop-here">${t.text("file.drop")}</div>` : nothing}
      <p class="visually-hidden" role="status">${reading && reads ? this.summary(reading) : nothing}</p>
    `;
  }

  private renderProgress() {
    const { busy, model } = this.session;
    const value = !busy && model?.total ? Math.round((model.loaded / model.total) * 100) : undefined;
    const label = this.translator.text(busy ? "busy.text" : "model.loading");
    return html`<progress class="progress" max="100" .value=${value ?? 40} aria-label=${label}></progress>`;
  }

  /** The article's first line, as the page's heading for those who do not see the page. */
  private headline(): string {
    return (this.reading?.text ?? "").trimStart().split("\n", 1)[0] || "Presslens";
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

  private async openFile(file: File): Promise<void> {
    this.fileProblem = "";
    try {
      const text = await readTextFile(file);
      const saved = file.name.endsWith(".json") ? parseSaved(text) : null;
      if (saved) this.openSaved(saved);
      else this.openText(text);
    } catch (error) {
      this.fileProblem = error instanceof FileError ? error.key : "file.unreadable";
    }
  }

  /** A saved reading is shown as it was saved; the next edit has it analysed anew. */
  private openSaved({ text, analysis }: Pick<Reading, "text" | "analysis">): void {
    this.openText(text);
    this.session.show(analysis);
  }

  private export(format: Format): void {
    if (this.session.reading) download(this.session.reading, format, this.translator);
  }

  private openDialog(dialog: "palette" | "help"): void {
    this.closeCard();
    this.dialog = dialog;
  }

  private onDragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.dropping = true;
  }

  private onDrop(event: DragEvent): void {
    this.dropping = false;
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void this.openFile(file);
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
    if (this.mode === "welcome" && (edit.inserted >= PASTED_LENGTH || this.text.length >= TYPED_LENGTH))
      this.read();
    this.session.edited(edit, this.article.marks);
    clearTimeout(this.panelTimer);
    this.panelTimer = window.setTimeout(() => (this.reading = this.session.reading), PANEL_DELAY_MS);
  }

  private onPaint(): void {
    this.margin.refresh();
    if (this.mode === "reading") this.followWindow();
    if (this.chosen) this.chosenRects = this.article.rectsOf(this.chosen);
  }

  /** Passes on which part of the text is on screen, but only where that changed: every key press paints. */
  private followWindow(): void {
    const { start, end } = this.article.visibleRange();
    if (start !== this.visible.start || end !== this.visible.end) this.visible = { start, end };
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
    this.choose(mark);
    this.view = KIND_VIEWS[mark.kind];
  }

  /** A card that is open stays so when a newer analysis says the same of its place: models arrive while one reads. */
  private keepCard(marks: readonly Mark[]): void {
    const mark = this.chosen && counterpartOf(this.chosen, marks);
    if (mark) this.choose(mark);
    else this.closeCard();
  }

  private choose(mark: Mark): void {
    this.chosen = mark;
    this.chosenRects = this.article.rectsOf(mark);
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
    const reads = this.mode === "reading" && this.dialog === null;
    if (event.key === "Escape") {
      this.escape();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !reads) {
      event.preventDefault();
      this.read();
    } else {
      const command = commandOf(event, isWriting(event));
      if (!command || (!reads && command.name !== "help")) return;
      event.preventDefault();
      this.perform(command);
    }
  }

  /** One thing at a time: the card, the sheet, then the text itself, so that the reading keys work. */
  private escape(): void {
    if (this.dialog) this.dialog = null;
    else if (this.chosen) this.closeCard();
    else if (this.sheet) this.sheet = false;
    else if (this.mode === "reading" && this.article.contains(document.activeElement))
      (document.activeElement as HTMLElement).blur();
  }

  private perform(command: Command): void {
    switch (command.name) {
      case "step":
        this.step(command);
        break;
      case "toggle":
        this.toggleLayer(command.layer);
        break;
      case "clean":
        this.change({ layers: this.settings.layers.length ? [] : LAYERS });
        break;
      case "tab":
        this.view = VIEWS[(VIEWS.indexOf(this.view) + command.by + VIEWS.length) % VIEWS.length]!;
        break;
      case "palette":
      case "help":
        this.openDialog(command.name);
        break;
    }
  }

  private step({ by, kind }: Command & { name: "step" }): void {
    const from = this.article.caretOffset() ?? this.visible.start;
    const mark = stepMark(this.article.marks, this.visibility(), this.chosen, from, by, kind);
    if (!mark) return;
    this.article.show(mark);
    this.openCard(mark);
  }
}

/** Whether a key press is text for a field or for the article. */
function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
