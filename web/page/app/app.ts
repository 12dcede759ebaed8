/** `<presslens-app>`: the page. It puts the parts together and passes on what they tell; each part does its own work. */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import "../../viewer/article/article.js";
import type { PresslensArticle } from "../../viewer/article/article.js";
import type { PresslensCard } from "../../viewer/card/card.js";
import { countLayers, markedId, type Layer, type Mark, type Visibility } from "../../viewer/marks.js";
import { VIEW_OF, type View } from "../../viewer/panel/views.js";
import { Pointing, type PointingHost } from "../../viewer/pointing.js";
import type { Reading } from "../../viewer/reading.js";
import type { Translator } from "../../viewer/translate.js";
import { createPageEngine, loadSnippets } from "../hosting/folder.js";
import { likelyLanguage } from "../likely-language.js";
import { Recent } from "../recent/recent.js";
import { ReadingSession, type SessionHost } from "../reading-session.js";
import { hasPacks } from "../rules/kept.js";
import { Rules, type RulesHost } from "../rules/rules.js";
import { loadSettings, settingsHash, storeSettings, type Settings } from "../settings.js";
import { translatorFor } from "../strings.js";
import { Update } from "../update/update.js";
import "../update/update-notice.js";
import { Appearance, type AppearanceHost } from "./appearance.js";
import { loadAll, loadDialogs, loadReading } from "./chunks.js";
import { renderDialogs, type Dialog } from "./dialogs.js";
import { Exporting, type ExportingHost } from "./exporting.js";
import { FileDrop } from "./file-drop.js";
import { renderHeader } from "./header.js";
import { Listed, type ListedHost } from "./listed.js";
import { renderError, renderNotices, renderProgress } from "./notices.js";
import { Opening, type OpeningHost } from "./opening.js";
import { ReadingKeys, type KeysHost } from "./reading-keys.js";
import { Shown, type ShownHost } from "./shown.js";
import { renderHeading, renderStatus } from "./spoken.js";
import { renderExamples, renderPasteFoot, renderRecent, renderSpecimen, renderTitle } from "./welcome.js";

/** The empty page becomes the reading page with a paste of this length, or once so much has been typed. */
const PASTED_LENGTH = 60;
const TYPED_LENGTH = 240;
const WARM_UP_MS = 500;

/** What the reader sees first is on screen. */
function firstFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

@customElement("presslens-app")
export class PresslensApp
  extends LitElement
  implements
    SessionHost,
    PointingHost,
    AppearanceHost,
    KeysHost,
    ShownHost,
    RulesHost,
    ListedHost,
    OpeningHost,
    ExportingHost
{
  @state() settings: Settings = loadSettings(location.hash);
  @state() private mode: "welcome" | "reading" = "welcome";
  @state() view: View = "overview";
  @state() sheet = false;
  @state() dialog: Dialog | null = null;
  /** The key of the string that says what could not be opened or loaded, and why. */
  @state() problem = "";
  @state() visible = { start: 0, end: 0 };
  /** Of the text that is open, until the analyzer has said it; "" on the empty page. */
  @state() private likelyLanguage = "";
  @query("presslens-article") readonly articleElement!: PresslensArticle;
  @query("presslens-card") readonly card!: PresslensCard;

  private readonly engine = createPageEngine();
  private readonly session = new ReadingSession(this.engine, this);
  readonly pointing = new Pointing(this);
  private readonly shown = new Shown(this);
  private readonly recent = new Recent(this);
  private readonly newer = new Update(this);
  private readonly rules = new Rules(this, this.engine);
  private readonly listed = new Listed(this);
  private readonly opening = new Opening(this);
  private readonly exporting = new Exporting(this);
  private readonly drop = new FileDrop(this, (file) => void this.opening.file(file));
  translator: Translator = translatorFor(this.settings.ui);

  constructor() {
    super();
    new Appearance(this);
    new ReadingKeys(this);
  }

  get text(): string {
    return this.articleElement.text;
  }

  get isReading(): boolean {
    return this.mode === "reading";
  }

  get latest(): Reading | null {
    return this.session.reading;
  }

  get textLanguage(): string {
    return this.listed.reading?.analysis.language ?? this.likelyLanguage;
  }

  get date(): string {
    return this.settings.date;
  }

  get visibility(): Visibility {
    return this.shown.visibility;
  }

  get namesPending(): boolean {
    return this.session.namesPending;
  }

  /** Which engine runs: for bug reports and tests. */
  get rung(): string | null {
    return this.engine.rung;
  }

  onReading(reading: Reading): void {
    this.shown.carry(this.articleElement.marks, reading.marks);
    this.articleElement.marks = reading.marks;
    this.recent.save(reading.text);
    this.pointing.keep(reading.marks);
    this.listed.renew(reading);
  }

  onMarks(marks: readonly Mark[]): void {
    this.articleElement.marks = marks;
  }

  onState(): void {
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A reader's packs need the other build.
    if (!hasPacks()) void this.engine.fetchModule().catch(() => undefined);
  }

  protected override firstUpdated(): void {
    this.addEventListener("paste", (event) => this.onPaste(event), { capture: true });
    this.articleElement.addEventListener("article-edit", ({ detail }) => this.onEdit(detail.edit));
    this.articleElement.addEventListener("article-point", ({ detail }) => this.pointing.onPoint(detail));
    this.articleElement.addEventListener("article-paint", () => this.onPaint());
    this.addEventListener("presslens-choose", ({ detail }) => this.onChoose(detail.id, detail.index));
    this.addEventListener("presslens-unhide", () => this.shown.unhideAll());
    this.addEventListener("presslens-toggle", ({ detail }) => this.toggleLayer(detail.layer));
    this.addEventListener("presslens-hide", ({ detail }) => this.hide(detail.id));
    this.addEventListener("presslens-close", ({ target }) => {
      if (target === this.card) this.pointing.close();
      // A dialog's own event comes late: another one may be open by then.
      else if ((target as Element).localName === `presslens-${this.dialog}`) this.dialog = null;
    });
    this.addEventListener("panel-view", ({ detail }) => (this.view = detail.view));
    this.addEventListener("panel-sheet", ({ detail }) => (this.sheet = detail.open));
    window.addEventListener("hashchange", () => void this.followHash());
    document.addEventListener("pointerdown", (event) => this.onPointerDown(event));
    void this.articleElement.updateComplete.then(() => this.articleElement.focusText());
    void this.openLinkedText();
    const carried = this.newer.takeCarriedText();
    if (carried) this.openText(carried);
    // A browser's first number format is slow to make: better now than in the middle of the first analysis.
    setTimeout(() => this.translator.number(0), WARM_UP_MS);
    // The engine is ready before the first paste, as a rule; what went wrong is told when there is something to read.
    // Its module, the longest to come, is asked for before there is anything to see. All else comes only then: the first highlights must not share their line with it.
    void firstFrame()
      .then(() => this.engine.start())
      .catch(() => undefined)
      .then(async () => {
        await this.fetchChunk(loadReading);
        this.newer.watch();
        loadAll();
      });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("settings")) this.translator = translatorFor(this.settings.ui);
  }

  protected override render() {
    const { translator: t, session, opening, exporting } = this;
    const { reading } = this.listed;
    const reads = this.mode === "reading";
    const failed = reads && session.error !== null && reading === null;
    return html`
      ${renderHeader({
        t,
        settings: this.settings,
        reading: reads,
        onNew: () => this.startAnew(),
        onPaste: () => void this.pasteFromClipboard(),
        onOpen: (file) => void opening.file(file),
        onExport: (format) => void exporting.file(format),
        onPalette: () => this.openDialog("palette"),
        onHelp: () => this.openDialog("help"),
        onSettings: () => this.openDialog("settings"),
        onShare: () => this.openDialog("share"),
        onEmbed: loadSnippets && (() => this.openDialog("embed")),
        onCopy: () => void exporting.copyReport(),
        onChange: (change) => this.change(change),
      })}
      <main class=${reads ? (failed ? "page failed" : "page") : "page welcome"}>
        ${reads ? renderProgress(t, session) : nothing}
        <div class="reading">
          ${
            reads && !failed
              ? html`<presslens-legend
                  class="legend"
                  .translator=${t}
                  .counts=${reading ? countLayers(reading.analysis, this.visibility) : null}
                  .shown=${new Set(this.shown.layers)}
                  .classes=${reading?.analysis.classes ?? []}
                  .namesPending=${session.namesPending}
                  .hiddenCount=${this.visibility.hidden.size}
                ></presslens-legend>`
              : nothing
          }
          ${
            reads
              ? renderHeading(t, reading)
              : html`<section class="hero">${renderTitle(t)}${renderSpecimen(t, this.settings.ui)}</section>`
          }
          ${this.problem ? html`<p class="notice" role="alert">${t.text(this.problem)}</p>` : nothing}
          ${reads && session.error ? renderError(t, session.error, () => session.analyzeAgain()) : nothing}
          <div class="column">
            ${reads ? renderNotices(t, session) : nothing}
            <presslens-margin
              .translator=${t}
              .article=${this.articleElement ?? null}
              .hot=${this.pointing.source}
            ></presslens-margin>
            <presslens-article
              .label=${t.text("app.article")}
              .description=${reads ? "article-summary article-keys" : ""}
              .placeholder=${t.text("welcome.placeholder")}
              .language=${this.textLanguage || this.settings.ui}
              .visibility=${this.visibility}
              .quiet=${reading !== null && this.shown.isQuiet(reading)}
            ></presslens-article>
            ${
              reads
                ? nothing
                : renderPasteFoot(
                    t,
                    (file) => void opening.file(file),
                    () => this.read(),
                  )
            }
          </div>
          ${reads ? nothing : renderExamples(t, (language) => void opening.example(language))}
          ${
            reads
              ? nothing
              : renderRecent(
                  t,
                  this.recent.articles,
                  ({ id, text }) => this.openText(text, id),
                  () => void this.recent.forgetAll(),
                )
          }
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
                  .current=${this.pointing.chosen ? markedId(this.pointing.chosen) : ""}
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
        .mark=${this.pointing.chosen}
        .rects=${this.pointing.rects}
        @pointerenter=${() => this.pointing.onCardPointer(true)}
        @pointerleave=${() => this.pointing.onCardPointer(false)}
      ></presslens-card>
      ${renderDialogs({
        t,
        open: this.dialog,
        settings: this.settings,
        recent: this.recent,
        packs: this.rules.packs,
        reading,
        article: this.articleElement,
        reads,
        text: () => this.text,
        onChange: (change) => this.change(change),
        onKeep: (keep) => void this.keepArticles(keep),
        onRules: () => void this.openRules(),
        onSelection: () => this.pointing.close(),
      })}
      <presslens-update-notice .translator=${t} .load=${this.newer.load}></presslens-update-notice>
      ${this.drop.hovering ? html`<div class="drop-here">${t.text("file.drop")}</div>` : nothing}
      ${renderStatus(t, reads ? reading : null, this.pointing)}
    `;
  }

  /** A chunk of the page, or null, with a word to the reader, where it could not be fetched. */
  async fetchChunk<T>(load: () => Promise<T>): Promise<T | null> {
    try {
      return await load();
    } catch {
      this.problem = "app.chunk-missing";
      return null;
    }
  }

  change(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    storeSettings(this.settings);
    this.cleanAddress();
    if ("date" in change) this.session.refresh();
  }

  /** The address shows the settings, and never a text that came with a link. */
  private cleanAddress(): void {
    history.replaceState(null, "", settingsHash(this.settings) || location.pathname + location.search);
  }

  private async openLinkedText(): Promise<void> {
    if (await this.opening.link(location.hash)) this.cleanAddress();
  }

  /** A link to this page was opened in this very page. */
  private async followHash(): Promise<void> {
    this.settings = loadSettings(location.hash);
    await this.openLinkedText();
  }

  private async keepArticles(on: boolean): Promise<void> {
    await this.recent.turn(on);
    if (this.latest) this.recent.save(this.text);
  }

  openText(text: string, keptId?: string): void {
    this.recent.begin(keptId);
    this.beginReading(text);
    this.articleElement.open(text);
    this.shown.unhideAll();
    this.pointing.close();
    this.listed.clear();
    this.session.opened();
    window.scrollTo(0, 0);
  }

  /** A saved reading is shown as it was saved; the next edit has it analysed anew. */
  openSaved({ text, analysis }: Pick<Reading, "text" | "analysis">): void {
    this.openText(text);
    this.session.show(analysis);
  }

  openDialog(dialog: Dialog): void {
    this.pointing.close();
    this.dialog = dialog;
    const load = (dialog === "embed" && loadSnippets) || loadDialogs;
    void this.fetchChunk<unknown>(load).then((chunk) => chunk || (this.dialog = null));
  }

  private async openRules(): Promise<void> {
    await this.fetchChunk(() => this.rules.load());
    if (this.rules.packs) this.openDialog("rules");
  }

  /** Leads into the menu of what is selected in the article. False where nothing is. */
  enterSelection(): boolean {
    if (!this.rules.hasSelection) return false;
    void this.fetchChunk(() => this.rules.load())
      .then(() => this.updateComplete)
      .then(() => this.querySelector("presslens-selection")?.enter());
    return true;
  }

  onRules(): void {
    if (this.hasUpdated) this.session.refresh();
  }

  read(): void {
    if (this.text.trim()) this.beginReading(this.text);
    else this.articleElement.focusText();
  }

  /** Turns the page at once, so that a long text is laid out here only, and not on the empty page before. */
  private beginReading(text: string): void {
    this.likelyLanguage = likelyLanguage(text);
    this.mode = "reading";
    this.performUpdate();
  }

  private startAnew(): void {
    this.session.cancel();
    this.recent.begin();
    this.articleElement.open("");
    this.listed.clear();
    this.mode = "welcome";
    this.likelyLanguage = "";
    this.sheet = false;
    this.pointing.close();
    this.session.error = null;
    void this.updateComplete.then(() => this.articleElement.focusText());
  }

  private async pasteFromClipboard(): Promise<void> {
    if (!(await this.opening.clipboard())) this.articleElement.focusText();
  }

  /** What is pasted will be there in a moment, with the caret behind it; an article is read from its beginning. */
  private onPaste({ clipboardData }: ClipboardEvent): void {
    const text = clipboardData?.getData("text/plain") ?? "";
    if (this.mode === "reading" || text.trim().length < PASTED_LENGTH) return;
    this.beginReading(text);
    this.addEventListener("paste", () => window.scrollTo(0, 0), { once: true });
  }

  private onEdit(edit: Parameters<ReadingSession["edited"]>[0]): void {
    this.pointing.close();
    if (this.mode === "welcome" && (edit.inserted >= PASTED_LENGTH || this.text.length >= TYPED_LENGTH))
      this.read();
    this.session.edited(edit, this.articleElement.marks);
    this.listed.edited();
  }

  private onPaint(): void {
    if (this.mode === "reading") this.followWindow();
    this.pointing.follow();
  }

  /** Passes on which part of the text is on screen, but only where that changed: every key press paints. */
  private followWindow(): void {
    const { start, end } = this.articleElement.visibleRange();
    if (start !== this.visible.start || end !== this.visible.end) this.visible = { start, end };
  }

  onCard(mark: Mark): void {
    this.view = VIEW_OF[mark.kind];
  }

  private onChoose(id: string, index: number): void {
    this.sheet = false;
    this.pointing.show(id, index);
  }

  toggleLayer(layer: Layer): void {
    this.shown.toggle(layer);
    this.pointing.closeHidden();
  }

  private hide(id: string): void {
    this.shown.hide(id);
    this.pointing.close();
  }

  private onPointerDown(event: PointerEvent): void {
    const path = event.composedPath();
    const panel = this.querySelector("presslens-panel")!;
    if (![this.card, this.articleElement, panel].some((part) => path.includes(part))) this.pointing.close();
  }

  toggleClean(): void {
    this.shown.toggleClean();
    this.pointing.closeHidden();
  }
}
