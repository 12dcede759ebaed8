/**
 * One article on a host's page: reads its text, has it analysed, draws its marks while it is near the window, and
 * follows its changes. It changes no node of it.
 */
import { strokesOf } from "../../viewer/article/painter.js";
import { carryIds, isVisible, marksAt, marksOf, type Mark, type Visibility } from "../../viewer/marks.js";
import type { MarkedText } from "../../viewer/pointing.js";
import type { Reading } from "../../viewer/reading.js";
import { findEdit, moveSpans } from "../../viewer/span-mapping.js";
import type { ArticleText } from "./article-text.js";
import { strokeName, type Drawing } from "./drawing.js";
import { whenIdle } from "./idle.js";
import { readArticle } from "./read-article.js";
import type { EarlyOrFinal } from "./shared-engine.js";

/** A page that keeps changing is read this often at most. */
const CHANGE_MS = 400;
/** The mark is brought here, in parts of the window's height from its top. */
const READING_HEIGHT = 0.36;

export interface ArticleHost {
  readonly drawing: Drawing;
  readonly prefix: string;
  readonly visibility: Omit<Visibility, "hidden">;
  /** A selector of what to leave out; "" for nothing. */
  readonly ignore: string;
  read(text: string): AsyncIterable<EarlyOrFinal>;
  onReading(article: AnnotatedArticle): void;
  onFailure(article: AnnotatedArticle, error: unknown): void;
}

export class AnnotatedArticle implements MarkedText {
  reading: Reading | null = null;
  namesPending = false;
  private place: ArticleText | null = null;
  private focusedMarks: readonly Mark[] = [];
  private near = false;
  private timer = 0;
  /** Counts what was asked for; the answer to an older text is dropped. */
  private asked = 0;
  private stopped = false;
  /** The ids of what the reader has hidden one by one. */
  private hidden: ReadonlySet<string> = new Set();
  private readonly changes = new MutationObserver(() => this.schedule());

  constructor(
    readonly element: Element,
    private readonly host: ArticleHost,
  ) {
    this.changes.observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["hidden", "aria-hidden", "open"],
    });
  }

  get marks(): readonly Mark[] {
    return this.reading?.marks ?? [];
  }

  get hiddenCount(): number {
    return this.hidden.size;
  }

  get visibility(): Visibility {
    return { ...this.host.visibility, hidden: this.hidden };
  }

  get focused(): readonly Mark[] {
    return this.focusedMarks;
  }

  set focused(marks: readonly Mark[]) {
    this.focusedMarks = marks;
    this.paint();
  }

  /** The article came near the window, or left. The first time it is read. */
  setNear(near: boolean): void {
    if (near === this.near) return;
    this.near = near;
    if (near && !this.place) whenIdle(() => this.update());
    else this.paint();
  }

  /** Reads the text again, and has it analysed if it is another one. */
  update(): void {
    if (this.stopped) return;
    this.quietly(() => {
      this.host.drawing.erase(this); // elements that are drawn with are no part of the article
      this.place = readArticle(this.element, this.host.ignore);
      this.moveMarks(this.place.text);
      this.draw();
    });
    if (this.place!.text !== this.readText) void this.analyze(this.place!.text);
  }

  /** Reads the article now, wherever it stands. */
  readNow(): void {
    this.near = true;
    this.readText = null;
    this.update();
  }

  /** The same as after a change, but without waiting for more. */
  refresh(): void {
    if (this.place) this.update();
  }

  /** What the analysis depends on besides the text has changed. */
  readAgain(): void {
    if (!this.place) return;
    this.readText = null;
    this.update();
  }

  hide(id: string): void {
    this.hidden = new Set([...this.hidden, id]);
    this.paint();
  }

  unhideAll(): void {
    this.hidden = new Set();
    this.paint();
  }

  /** Draws the marks that are to be seen now. */
  paint(): void {
    if (!this.stopped) this.quietly(() => this.draw());
  }

  rectsOf({ start, end }: { start: number; end: number }): DOMRect[] {
    return (this.place?.piecesOf(start, end) ?? [])
      .flatMap((piece) => [...this.host.drawing.rangeOf(piece).getClientRects()])
      .filter(({ width }) => width > 0);
  }

  show(mark: Mark): void {
    const [piece] = this.place?.piecesOf(mark.start, mark.end) ?? [];
    const [rect] = this.rectsOf(mark);
    const outOfSight = !rect || rect.top < 0 || rect.bottom > window.innerHeight;
    if (piece && outOfSight) {
      this.host.drawing.rangeOf(piece).startContainer.parentElement?.scrollIntoView({ block: "center" });
      const [moved] = this.rectsOf(mark);
      if (moved) window.scrollBy({ top: moved.top - window.innerHeight * READING_HEIGHT });
    }
    this.focused = [mark];
  }

  /** The visible marks at a place in the page, the narrowest first. */
  marksAtPlace(node: Node, offset: number): Mark[] {
    const place = this.host.drawing.undrawn(node, offset);
    const at = this.place?.offsetOf(place.node, place.offset) ?? null;
    if (at === null) return [];
    // A caret snaps to the nearer side of a character: the character may be on either.
    const marks = new Set([...marksAt(this.marks, at), ...marksAt(this.marks, at - 1)]);
    return [...marks].filter((mark) => isVisible(mark, this.visibility));
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.changes.disconnect();
    this.host.drawing.erase(this);
  }

  /** The text that was handed over for analysis last. */
  private readText: string | null = null;

  private async analyze(text: string): Promise<void> {
    const asked = ++this.asked;
    this.readText = text;
    if (!text.trim()) return;
    try {
      for await (const { analysis, namesPending } of this.host.read(text)) {
        if (asked !== this.asked || this.stopped) return;
        const marks = marksOf(analysis, text.length);
        this.hidden = carryIds(this.hidden, this.marks, marks);
        this.reading = { text, analysis, marks };
        this.namesPending = namesPending;
        this.focusedMarks = [];
        this.paint();
        this.host.onReading(this);
      }
    } catch (error) {
      if (asked !== this.asked || this.stopped) return;
      this.readText = null; // the next change may try again
      this.host.onFailure(this, error);
    }
  }

  /** Until the analysis of a changed text is there, its marks move along. */
  private moveMarks(text: string): void {
    const edit = this.reading && findEdit(this.reading.text, text);
    if (!this.reading || !edit) return;
    const marks = moveSpans(
      this.reading.marks.map((mark) => ({ ...mark })),
      edit,
    );
    this.reading = { ...this.reading, text, marks };
    this.focusedMarks = [];
  }

  private draw(): void {
    const { drawing, prefix } = this.host;
    const { place, reading, visibility } = this;
    if (!this.near || !place || !reading || reading.text !== place.text) {
      drawing.erase(this);
      return;
    }
    const marks = reading.marks.filter((mark) => isVisible(mark, visibility) && !this.isPending(mark));
    drawing.draw(
      this,
      strokesOf(marks, this.focusedMarks).map((stroke) => ({
        name: strokeName(prefix, stroke),
        pieces: stroke.marks.flatMap(({ start, end }) => place.piecesOf(start, end)),
      })),
    );
  }

  /** Names are held back until their model is there, rather than shown and changed. */
  private isPending({ kind }: Mark): boolean {
    return this.namesPending && kind === "name";
  }

  /** What is drawn with elements is no change of the article; what the host did before still is. */
  private quietly(draw: () => void): void {
    const before = this.changes.takeRecords().length > 0;
    draw();
    this.changes.takeRecords();
    if (before) this.schedule();
  }

  private schedule(): void {
    if (!this.place) return; // not read yet
    this.timer ||= window.setTimeout(() => {
      this.timer = 0;
      whenIdle(() => this.update());
    }, CHANGE_MS);
  }
}
