/**
 * What the script's controls and the element have in common: legend, card and lists over articles that stand
 * elsewhere. Subclasses say where these parts go.
 */
import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { RuleClass } from "../../engine/analysis.js";
import type { EngineError } from "../../engine/errors.js";
import "../../viewer/card/card.js";
import "../../viewer/legend/legend.js";
import { LAYERS, countLayers, markedId, type Layer, type Mark, type Visibility } from "../../viewer/marks.js";
import { basics } from "../../viewer/shared-style.js";
import { VIEW_OF, type View } from "../../viewer/panel/views.js";
import { Pointing, type MarkedText, type PointDetail, type PointingHost } from "../../viewer/pointing.js";
import type { Translator } from "../../viewer/translate.js";
import type { AnnotatedArticle } from "../annotator/annotated-article.js";
import { Annotator, type AnnotatorHost, type AnnotatorSettings } from "../annotator/annotator.js";
import type { PackFault } from "../annotator/host-packs.js";
import { Pointer } from "../annotator/pointer.js";
import { hostTokens } from "../annotator/tokens.js";
import { reportOnce } from "../report.js";
import type { EmbedSettings } from "../settings.js";
import { translatorFor, uiLanguageFor } from "../strings.js";
import own from "./annotator-view.css?inline";

const FOLLOWING = { passive: true, capture: true } as const;
const NOTHING_MARKED: MarkedText = { marks: [], focused: [], rectsOf: () => [], show: () => undefined };

export abstract class AnnotatorView extends LitElement implements PointingHost, AnnotatorHost {
  static override styles = [unsafeCSS(hostTokens()), basics, unsafeCSS(own)];

  @state() protected translator: Translator | null = null;
  @state() private panelOpen = false;
  @state() private view: View = "overview";
  /** The lists have come: somebody has asked for them. */
  @state() private panelLoaded = false;

  protected annotator: Annotator | null = null;
  protected readonly pointing = new Pointing(this);
  /** The article that the card and the lists are about. */
  private current: AnnotatedArticle | null = null;
  private pointer: Pointer | null = null;
  private frame = 0;
  private readonly listening = new WeakSet<object>();

  get articleElement(): MarkedText {
    return this.current ?? NOTHING_MARKED;
  }

  get visibility(): Visibility {
    return this.current?.visibility ?? { layers: new Set(), generic: false, hidden: new Set() };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  onCard(mark: Mark): void {
    this.view = VIEW_OF[mark.kind];
    this.onSelect(mark);
  }

  onChange(): void {
    this.requestUpdate();
  }

  onReading(article: AnnotatedArticle): void {
    this.current ??= article;
    if (article === this.current) this.pointing.keep(article.marks);
  }

  onFailure(error: EngineError): void {
    reportOnce(
      error.code === "start/blocked"
        ? "this page's content security policy, or this browser, forbids WebAssembly; add 'wasm-unsafe-eval' to script-src. The page is left as it is."
        : `${error.code}: ${error.message} ${error.detail}`.trim(),
    );
  }

  onPackFault({ code, message }: PackFault): void {
    reportOnce(`${code}: ${message}`);
  }

  /** Something was chosen: its card is open. */
  protected abstract onSelect(mark: Mark): void;

  /** Why nothing is marked, in a sentence. */
  protected problem(t: Translator, { code }: EngineError): string {
    return t.text(code === "start/blocked" ? "embed.blocked" : "embed.failed");
  }

  /** Speaks the language that is asked for, or that of the page around `element`. */
  protected async speak(ui: EmbedSettings["ui"], element: Element = document.body): Promise<void> {
    const language = ui === "auto" ? uiLanguageFor(element) : ui;
    if (this.translator?.locale !== language) this.translator = await translatorFor(language);
  }

  protected start(settings: AnnotatorSettings): Annotator {
    this.stop();
    this.annotator = new Annotator(settings, this);
    this.pointer = new Pointer({
      articleOf: (element) => this.annotator?.articleOf(element) ?? null,
      onPoint: (article, detail) => this.onPoint(article, detail),
    });
    this.listen();
    return this.annotator;
  }

  protected stop(): void {
    this.pointing.close();
    this.current = null;
    this.pointer?.dispose();
    this.pointer = null;
    this.annotator?.dispose();
    this.annotator = null;
    window.removeEventListener("scroll", this.onWindowMoved, FOLLOWING);
    window.removeEventListener("resize", this.onWindowMoved, FOLLOWING);
    document.removeEventListener("pointerdown", this.onPointerDown, FOLLOWING);
    document.removeEventListener("keydown", this.onKey, FOLLOWING);
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  protected override willUpdate(): void {
    const theme = this.annotator?.theme ?? "light";
    if (this.dataset["theme"] !== theme) this.dataset["theme"] = theme;
  }

  protected renderLegend(t: Translator, annotator: Annotator): TemplateResult {
    return html`<presslens-legend
      part="legend"
      class="stacked"
      .translator=${t}
      .counts=${this.counts(annotator)}
      .shown=${annotator.layers}
      .classes=${this.classes(annotator)}
      .namesPending=${annotator.articles.some(({ namesPending }) => namesPending)}
      .hiddenCount=${annotator.hiddenCount}
    ></presslens-legend>`;
  }

  protected renderCard(t: Translator): TemplateResult {
    return html`<presslens-card
      part="card"
      .translator=${t}
      .reading=${this.current?.reading ?? null}
      .mark=${this.pointing.chosen}
      .rects=${this.pointing.rects}
      @pointerenter=${() => this.pointing.onCardPointer(true)}
      @pointerleave=${() => this.pointing.onCardPointer(false)}
    ></presslens-card>`;
  }

  /** The button that opens and closes the lists. */
  protected renderListsButton(t: Translator): TemplateResult {
    return html`<button
      part="lists"
      class="link"
      aria-expanded=${this.panelOpen ? "true" : "false"}
      @click=${() => void this.togglePanel()}
    >
      ${t.text(this.panelOpen ? "embed.lists.close" : "embed.lists")}
    </button>`;
  }

  protected renderPanel(t: Translator): TemplateResult | typeof nothing {
    if (!this.panelOpen || !this.panelLoaded) return nothing;
    return html`<presslens-panel
      part="panel"
      open
      .translator=${t}
      .reading=${this.current?.reading ?? null}
      .view=${this.view}
      .current=${this.pointing.chosen ? markedId(this.pointing.chosen) : ""}
      .namesPending=${this.current?.namesPending ?? false}
    ></presslens-panel>`;
  }

  private async togglePanel(): Promise<void> {
    this.panelOpen = !this.panelOpen;
    if (!this.panelOpen || this.panelLoaded) return;
    await import("../../viewer/panel/panel.js");
    this.panelLoaded = true;
  }

  /** Those of the rule packs, which all articles share. */
  private classes({ articles }: Annotator): readonly RuleClass[] {
    return articles.flatMap(({ reading }) => reading?.analysis.classes ?? []);
  }

  /** What there is in all articles that were read; null before the first. */
  private counts(annotator: Annotator): Record<Layer, number> | null {
    const counts = annotator.articles.flatMap(({ reading, visibility }) =>
      reading ? countLayers(reading.analysis, visibility) : [],
    );
    if (counts.length === 0) return null;
    const sum = (layer: Layer) => counts.reduce((total, count) => total + count[layer], 0);
    return Object.fromEntries(LAYERS.map((layer) => [layer, sum(layer)])) as Record<Layer, number>;
  }

  private onPoint(article: AnnotatedArticle | null, detail: PointDetail): void {
    if (article && article !== this.current) {
      if (detail.marks.length === 0) return;
      this.pointing.close();
      this.current = article;
    }
    this.pointing.onPoint(detail);
  }

  /** What the parts tell ends here: the host's page has events of its own. */
  private listen(): void {
    window.addEventListener("scroll", this.onWindowMoved, FOLLOWING);
    window.addEventListener("resize", this.onWindowMoved, FOLLOWING);
    document.addEventListener("pointerdown", this.onPointerDown, FOLLOWING);
    document.addEventListener("keydown", this.onKey, FOLLOWING);
    const root = this.renderRoot as ShadowRoot;
    if (this.listening.has(root)) return;
    this.listening.add(root);
    this.on(root, "presslens-choose", ({ id, index }) => this.pointing.show(id, index));
    this.on(root, "presslens-toggle", ({ layer }) => this.annotator?.toggleLayer(layer));
    this.on(root, "presslens-hide", ({ id }) => this.hide(id));
    this.on(root, "presslens-unhide", () => this.annotator?.unhideAll());
    this.on(root, "presslens-close", () => this.pointing.close());
    this.on(root, "panel-view", ({ view }) => (this.view = view));
    this.on(root, "panel-sheet", ({ open }) => (this.panelOpen = open));
  }

  private on<K extends keyof HTMLElementEventMap>(
    root: ShadowRoot,
    type: K,
    act: (detail: HTMLElementEventMap[K] extends CustomEvent<infer D> ? D : never) => void,
  ): void {
    root.addEventListener(type, (event) => {
      event.stopPropagation();
      act((event as CustomEvent).detail);
      this.pointing.closeHidden();
      this.requestUpdate();
    });
  }

  private hide(id: string): void {
    this.current?.hide(id);
    this.pointing.close();
  }

  private readonly onWindowMoved = (): void => {
    if (!this.pointing.chosen) return;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.pointing.follow();
    });
  };

  private readonly onPointerDown = (event: PointerEvent): void => {
    const path = event.composedPath();
    const inArticle = path.some((node) => node instanceof Element && this.annotator?.articleOf(node));
    if (!inArticle && !path.includes(this)) this.pointing.close();
  };

  private readonly onKey = ({ key }: KeyboardEvent): void => {
    if (key === "Escape") this.pointing.close();
  };
}
