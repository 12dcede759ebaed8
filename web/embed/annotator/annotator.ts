/**
 * Annotates articles of a host's page: one set of choices (layers, theme), one engine, any number of articles. What is
 * on screen is read first and alone drawn, so that a page of fifty articles costs no more than the one that is read.
 */
import { EngineError, describe } from "../../engine/errors.js";
import { supportsHighlights } from "../../viewer/article/painter.js";
import type { Layer, Visibility } from "../../viewer/marks.js";
import { AnnotatedArticle, type ArticleHost } from "./annotated-article.js";
import { HighlightDrawing, freePrefix, type Drawing } from "./drawing.js";
import { HighlightSheet } from "./highlight-sheet.js";
import { themeOf, watchTheme } from "./host-theme.js";
import { MarkDrawing } from "./mark-drawing.js";
import type { PackFault } from "./host-packs.js";
import { sharedEngineFor, type EarlyOrFinal, type SharedEngine } from "./shared-engine.js";
import type { Theme } from "../../viewer/tokens.js";

/** How far from the window an article is read and drawn, in windows. */
const NEAR = "100%";

export interface AnnotatorSettings {
  language: "auto" | "ko" | "en";
  /** "YYYY-MM-DD", or "" if unknown. */
  date: string;
  theme: "auto" | Theme;
  /** A selector of what is no part of the articles; "" for nothing. */
  ignore: string;
  layers: ReadonlySet<Layer>;
  /** Read every article at once, and not when it comes near the window. */
  eager: boolean;
  /** Addresses of rule packs, in order of precedence. */
  rules: readonly string[];
}

export interface AnnotatorHost {
  /** A reading, an error, the theme or what is shown changed. */
  onChange(): void;
  /** An article was read: for the first time, anew, or with its names. */
  onReading(article: AnnotatedArticle): void;
  /** An article could not be read. */
  onFailure(error: EngineError): void;
  /** A rule pack could not be had or is wrong; the articles are read without it. */
  onPackFault(fault: PackFault): void;
}

export class Annotator implements ArticleHost {
  readonly prefix = freePrefix();
  readonly drawing: Drawing = supportsHighlights() ? new HighlightDrawing(this.prefix) : new MarkDrawing();
  error: EngineError | null = null;
  theme: Theme = "light";
  /** Off: the articles as their host made them. */
  private on = true;
  private readonly sheet = new HighlightSheet(this.prefix, this.theme);
  private engine: SharedEngine;
  private readonly toldFaults = new Set<PackFault>();
  private readonly byElement = new Map<Element, AnnotatedArticle>();
  private readonly unwatchTheme = watchTheme(() => this.applyTheme());
  private readonly window = new IntersectionObserver((entries) => this.onIntersection(entries), {
    rootMargin: `${NEAR} 0px`,
  });

  constructor(
    private settings: AnnotatorSettings,
    private readonly host: AnnotatorHost,
  ) {
    this.engine = sharedEngineFor(settings.rules);
    this.engine.enter();
    window.addEventListener("beforeprint", this.onPrint);
  }

  get articles(): readonly AnnotatedArticle[] {
    return [...this.byElement.values()];
  }

  get ignore(): string {
    return this.settings.ignore;
  }

  /** The layers that the reader has switched on, whether they are drawn now or not. */
  get layers(): ReadonlySet<Layer> {
    return this.settings.layers;
  }

  get visibility(): Omit<Visibility, "hidden"> {
    return { layers: this.on ? this.layers : new Set(), generic: false };
  }

  get isOn(): boolean {
    return this.on;
  }

  /** These are the articles now; those that were there already go on as they are. */
  setElements(elements: readonly Element[]): void {
    for (const [element, article] of this.byElement)
      if (!elements.includes(element)) {
        article.stop();
        this.window.unobserve(element);
        this.byElement.delete(element);
      }
    for (const element of elements) {
      if (this.byElement.has(element)) continue;
      this.byElement.set(element, new AnnotatedArticle(element, this));
      this.sheet.adoptInto(element);
      if (this.settings.eager) this.byElement.get(element)!.setNear(true);
      else this.window.observe(element);
    }
    this.applyTheme();
  }

  articleOf(element: Element): AnnotatedArticle | null {
    return this.byElement.get(element) ?? null;
  }

  change(settings: Partial<AnnotatorSettings>): void {
    const before = this.settings;
    this.settings = { ...before, ...settings };
    const { language, date, ignore } = this.settings;
    const otherRules = this.changeEngine();
    if (otherRules || language !== before.language || date !== before.date || ignore !== before.ignore)
      for (const article of this.articles) article.readAgain();
    this.applyTheme();
    this.repaint();
  }

  /** Reads every article at once, wherever it stands, and though it was read before. */
  readNow(): void {
    for (const article of this.articles) article.readNow();
  }

  /** Reads what has changed, without waiting for more changes. */
  refresh(): void {
    for (const article of this.articles) article.refresh();
  }

  turn(on: boolean): void {
    this.on = on;
    this.repaint();
  }

  toggleLayer(layer: Layer): void {
    const layers = new Set(this.settings.layers);
    if (!layers.delete(layer)) layers.add(layer);
    this.change({ layers });
  }

  get hiddenCount(): number {
    return this.articles.reduce((sum, { hiddenCount }) => sum + hiddenCount, 0);
  }

  unhideAll(): void {
    for (const article of this.articles) article.unhideAll();
    this.host.onChange();
  }

  /** Leaves the page as it was found. */
  dispose(): void {
    for (const article of this.byElement.values()) article.stop();
    this.byElement.clear();
    this.window.disconnect();
    this.unwatchTheme();
    this.drawing.dispose();
    this.sheet.dispose();
    window.removeEventListener("beforeprint", this.onPrint);
    this.engine.leave();
  }

  async *read(text: string): AsyncGenerator<EarlyOrFinal, void, void> {
    // An engine that did not start once will not start for the next article either.
    if (this.error?.code.startsWith("start/")) throw this.error;
    const { engine } = this;
    for (const fault of await engine.packFaults()) this.tell(fault);
    const { language, date } = this.settings;
    yield* engine.read(text, { language, date });
  }

  onReading(article: AnnotatedArticle): void {
    this.error = null;
    this.host.onReading(article);
    this.host.onChange();
  }

  onFailure(_: AnnotatedArticle, error: unknown): void {
    const known =
      error instanceof EngineError ? error : new EngineError("internal", "A fault.", describe(error));
    if (known === this.error) return;
    this.error = known;
    this.host.onFailure(known);
    this.host.onChange();
  }

  /** Whether other rule packs are asked for now, and another engine with them. */
  private changeEngine(): boolean {
    const engine = sharedEngineFor(this.settings.rules);
    if (engine === this.engine) return false;
    engine.enter();
    this.engine.leave();
    this.engine = engine;
    return true;
  }

  /** Each article asks; the host is told once. */
  private tell(fault: PackFault): void {
    if (this.toldFaults.has(fault)) return;
    this.toldFaults.add(fault);
    this.host.onPackFault(fault);
  }

  private repaint(): void {
    for (const article of this.articles) article.paint();
    this.host.onChange();
  }

  private applyTheme(): void {
    const [first] = this.byElement.keys();
    const { theme } = this.settings;
    const now = theme !== "auto" ? theme : first ? themeOf(first) : this.theme;
    if (now === this.theme) return;
    this.theme = now;
    this.sheet.setTheme(now);
    this.host.onChange();
  }

  private onIntersection(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) this.articleOf(target)?.setNear(isIntersecting);
  }

  /** Paper has no window: what was read is drawn. */
  private readonly onPrint = (): void => {
    for (const article of this.articles) article.setNear(true);
  };
}
