/**
 * `<presslens-article>`: the text, editable in place, with its highlights. It knows marks and offsets; where the marks
 * come from is not its business.
 *
 * It renders into the page's own tree, not into a shadow root: selection, input methods, find-in-page and
 * `::highlight()` all work best there.
 */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { LAYERS, isVisible, marksAt, type Mark, type Visibility } from "../marks.js";
import type { PointDetail } from "../pointing.js";
import { sourceLabel } from "../reading.js";
import { moveSpans, type TextEdit } from "../span-mapping.js";
import { Editor } from "./editor.js";
import { highlightStyles, markStyles } from "./layer-styles.js";
import { MarkPainter } from "./mark-painter.js";
import { HighlightPainter, supportsHighlights, type Painter } from "./painter.js";

/** Up to this length everything is painted; longer texts are painted around the viewport. */
const PAINT_WHOLE = 20_000;
/** What is painted above and below the viewport, in viewports. */
const PAINT_MARGIN = 1;
/** Beyond which the place of a mark is not asked for, in viewports. */
const PLACED_MARGIN = 0.25;

export interface ArticleEditDetail {
  edit: TextEdit;
}

declare global {
  interface HTMLElementTagNameMap {
    "presslens-article": PresslensArticle;
  }
  interface HTMLElementEventMap {
    /** The reader changed the text; `marks` have already moved along. */
    "article-edit": CustomEvent<ArticleEditDetail>;
    "article-point": CustomEvent<PointDetail>;
    /** Highlights were drawn anew, or the visible part of the text changed. */
    "article-paint": CustomEvent<null>;
  }
}

const layerSheet = new CSSStyleSheet();
layerSheet.replaceSync(markStyles("presslens") + highlightStyles("presslens"));
document.adoptedStyleSheets = [...document.adoptedStyleSheets, layerSheet];

@customElement("presslens-article")
export class PresslensArticle extends LitElement {
  @property() label = "";
  @property() placeholder = "";
  /** The id of the element that describes the article to those who do not see its highlights. */
  @property() description = "";
  /** The language of the text, for fonts and line breaks. */
  @property() language = "";
  @property({ attribute: false }) visibility: Visibility = {
    layers: new Set(LAYERS),
    generic: false,
    hidden: new Set(),
  };
  /** Figures without weight, for a text that is full of them. */
  @property({ type: Boolean }) quiet = false;
  @query(".surface") private readonly surface!: HTMLElement;

  private editor!: Editor;
  private painter!: Painter;
  private allMarks: Mark[] = [];
  private focusedMarks: readonly Mark[] = [];
  private paintedLines = { from: 0, to: 0 };
  private frame = 0;
  private printing = false;
  /** The paragraph with the mark under the pointer. */
  private pointed: HTMLElement | null = null;
  private pendingText: string | null = null;

  /** Draws with elements even where the Highlight API is there (for tests and for comparison). */
  @property({ type: Boolean, attribute: "paint-elements" }) paintElements = false;

  get text(): string {
    return this.editor ? this.editor.model.text : (this.pendingText ?? "");
  }

  get marks(): readonly Mark[] {
    return this.allMarks;
  }

  /** The marks of a new analysis of the text as it stands. */
  set marks(marks: readonly Mark[]) {
    this.allMarks = [...marks];
    this.focusedMarks = [];
    this.paint();
  }

  /** Chosen marks, drawn on top of the others. */
  get focused(): readonly Mark[] {
    return this.focusedMarks;
  }

  set focused(marks: readonly Mark[]) {
    this.focusedMarks = marks;
    this.paint();
  }

  /** Opens another text, without marks. */
  open(text: string): void {
    if (!this.editor) {
      this.pendingText = text;
      return;
    }
    this.editor.open(text);
    this.allMarks = [];
    this.focusedMarks = [];
    this.afterTextChange();
  }

  focusText(): void {
    this.surface.focus();
  }

  /** Puts the caret at an offset. */
  placeCaret(offset: number): void {
    this.surface.focus({ preventScroll: true });
    this.editor.select(offset);
  }

  /** Scrolls a mark into the upper half of the window and draws it as chosen. */
  show(mark: Mark, focused: readonly Mark[] = [mark]): void {
    const { line } = this.editor.model.positionOf(mark.start);
    // Lines whose layout was skipped have no exact place until they are near.
    this.editor.view.blocks[line]?.scrollIntoView({ block: "center" });
    const [rect] = this.rectsOf(mark);
    if (rect) window.scrollBy({ top: rect.top - window.innerHeight * 0.36 });
    this.focused = focused;
  }

  /** Where a mark stands in the window, one rectangle per line of it. */
  rectsOf({ start, end }: { start: number; end: number }): DOMRect[] {
    return [...this.editor.view.rangeOf(start, end).getClientRects()].filter(({ width }) => width > 0);
  }

  /** The paragraph that holds an offset. */
  blockAt(offset: number): HTMLElement | null {
    return this.editor.view.blocks[this.editor.model.positionOf(offset).line] ?? null;
  }

  /** The offset at the caret, or null where the caret is not in the text. */
  caretOffset(): number | null {
    return this.editor.selection()?.end ?? null;
  }

  /** The offsets between which the text is on screen now. */
  visibleRange(): { start: number; end: number } {
    const { from, to } = this.linesAround(0);
    const { model } = this.editor;
    return { start: model.startOf(from), end: model.startOf(to) };
  }

  /**
   * The visible marks whose place may be asked for, in text order: of a long text those on screen and near it, for a
   * browser has not laid out the others, and would do so one by one.
   */
  placedMarks(): Mark[] {
    return this.marksOfLines(this.paintsWhole ? this.paintedLines : this.linesAround(PLACED_MARGIN));
  }

  /** The visible marks of some lines, in text order. */
  private marksOfLines({ from, to }: { from: number; to: number }): Mark[] {
    const { model } = this.editor;
    const start = model.startOf(from);
    const end = model.startOf(to);
    return this.allMarks.filter(
      (mark) => mark.start < end && mark.end > start && isVisible(mark, this.visibility),
    );
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`<div
      class="surface"
      role="textbox"
      aria-multiline="true"
      aria-label=${this.label}
      aria-describedby=${this.description || nothing}
      data-placeholder=${this.placeholder}
      lang=${this.language}
      contenteditable="true"
      spellcheck="false"
      autocapitalize="off"
      @click=${this.onClick}
      @pointermove=${this.onPointerMove}
      @pointerleave=${this.onPointerLeave}
    ></div>`;
  }

  protected override firstUpdated(): void {
    this.editor = new Editor(this.surface, { onEdit: (edit) => this.onEdit(edit) });
    const { view, model } = this.editor;
    this.painter =
      supportsHighlights() && !this.paintElements
        ? new HighlightPainter((start, end) => view.rangeOf(start, end))
        : new MarkPainter(
            view,
            model,
            () => !this.editor.isComposing,
            (draw) => this.keepSelection(draw),
          );
    this.listen();
    if (this.pendingText !== null) this.open(this.pendingText);
    else this.afterTextChange();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.editor) return;
    this.listen();
    this.paint();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("scroll", this.onScroll);
    window.removeEventListener("resize", this.onScroll);
    window.removeEventListener("beforeprint", this.onPrint);
    window.removeEventListener("afterprint", this.onPrint);
    cancelAnimationFrame(this.frame);
    this.painter?.clear();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("visibility") || changed.has("language") || changed.has("quiet")) this.paint();
  }

  private onEdit(edit: TextEdit): void {
    this.allMarks = moveSpans(this.allMarks, edit);
    const left = new Set(this.allMarks);
    this.focusedMarks = this.focusedMarks.filter((mark) => left.has(mark));
    this.afterTextChange();
    this.dispatchEvent(new CustomEvent("article-edit", { detail: { edit }, bubbles: true }));
  }

  private afterTextChange(): void {
    const { model } = this.editor;
    this.surface.toggleAttribute("data-empty", model.length === 0);
    this.paint();
  }

  private get paintsWhole(): boolean {
    return this.printing || this.editor.model.length <= PAINT_WHOLE;
  }

  private paint(): void {
    if (!this.editor) return;
    this.paintedLines = this.paintsWhole
      ? { from: 0, to: this.editor.model.lines.length }
      : this.linesAround(PAINT_MARGIN);
    const painted = this.marksOfLines(this.paintedLines);
    const inView = new Set(painted);
    this.painter.paint(
      painted,
      this.focusedMarks.filter((mark) => inView.has(mark)),
      this.quiet,
    );
    this.dispatchEvent(new CustomEvent("article-paint", { detail: null }));
  }

  /** The lines on screen and `margin` screens around them. */
  private linesAround(margin: number): { from: number; to: number } {
    const { blocks } = this.editor.view;
    const above = -margin * window.innerHeight;
    const below = (1 + margin) * window.innerHeight;
    const from = firstWhere(blocks.length, (i) => blocks[i]!.getBoundingClientRect().bottom >= above);
    const to = firstWhere(blocks.length, (i) => blocks[i]!.getBoundingClientRect().top > below);
    return { from, to: Math.max(to, from) };
  }

  private listen(): void {
    window.addEventListener("scroll", this.onScroll, { passive: true });
    window.addEventListener("resize", this.onScroll);
    window.addEventListener("beforeprint", this.onPrint);
    window.addEventListener("afterprint", this.onPrint);
  }

  /** Paper has no viewport: everything is painted for it, and every paragraph says who speaks in it. */
  private readonly onPrint = ({ type }: Event): void => {
    this.printing = type === "beforeprint";
    this.paint();
    const { blocks } = this.editor.view;
    const speakers = this.printing ? this.speakersByLine() : new Map<number, ReadonlySet<string>>();
    for (const [line, block] of [...blocks].entries()) {
      const names = speakers.get(line);
      if (names) block.dataset["speakers"] = [...names].join("\n");
      else delete block.dataset["speakers"];
    }
  };

  /** Whose quotations begin in each line, in their order. */
  private speakersByLine(): Map<number, ReadonlySet<string>> {
    const byLine = new Map<number, Set<string>>();
    for (const mark of this.allMarks) {
      if (mark.kind !== "quote" || !mark.source || !isVisible(mark, this.visibility)) continue;
      const { line } = this.editor.model.positionOf(mark.start);
      const names = byLine.get(line) ?? new Set();
      byLine.set(line, names.add(sourceLabel(mark.source)));
    }
    return byLine;
  }

  private readonly onScroll = (): void => {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const near = this.linesAround(PAINT_MARGIN / 2);
      const { from, to } = this.paintedLines;
      if (near.from < from || near.to > to) this.paint();
      else this.dispatchEvent(new CustomEvent("article-paint", { detail: null }));
    });
  };

  private readonly onClick = (event: MouseEvent): void => {
    if (document.getSelection()?.isCollapsed === false) return;
    this.point(event, "click");
  };

  private readonly onPointerMove = (event: PointerEvent): void => {
    if (event.pointerType === "mouse" && event.buttons === 0) this.point(event, "hover");
  };

  private readonly onPointerLeave = (): void => {
    this.dispatchEvent(new CustomEvent("article-point", { detail: { marks: [], via: "hover" } }));
  };

  private point({ clientX, clientY }: MouseEvent, via: PointDetail["via"]): void {
    const offset = this.offsetAtPoint(clientX, clientY);
    const marks =
      offset === null ? [] : marksAt(this.allMarks, offset).filter((m) => isVisible(m, this.visibility));
    const hit = marks.filter((mark) => this.rectsOf(mark).some((rect) => contains(rect, clientX, clientY)));
    this.showPointer(hit[0]);
    this.dispatchEvent(new CustomEvent("article-point", { detail: { marks: hit, via } }));
  }

  /** The cursor is inherited: set on the whole surface, every line of a long text would be styled anew. */
  private showPointer(mark: Mark | undefined): void {
    const block = mark ? this.blockAt(mark.start) : null;
    if (block === this.pointed) return;
    this.pointed?.classList.remove("on-mark");
    block?.classList.add("on-mark");
    this.pointed = block;
  }

  private offsetAtPoint(x: number, y: number): number | null {
    const { view } = this.editor;
    if (document.caretPositionFromPoint) {
      const place = document.caretPositionFromPoint(x, y);
      return place && this.leftOf(view.offsetOf(place.offsetNode, place.offset), x);
    }
    const range = document.caretRangeFromPoint(x, y);
    return range && this.leftOf(view.offsetOf(range.startContainer, range.startOffset), x);
  }

  /** The caret snaps to the nearer side of a character; what is pointed at is the character itself. */
  private leftOf(offset: number | null, x: number): number | null {
    if (offset === null || offset === 0) return offset;
    const [rect] = this.rectsOf({ start: offset - 1, end: offset });
    return rect && rect.left <= x && x < rect.right ? offset - 1 : offset;
  }

  private keepSelection(draw: () => void): void {
    const focused = this.surface.contains(document.activeElement);
    const selection = focused ? this.editor.selection() : null;
    draw();
    if (selection) this.editor.select(selection.start, selection.end);
  }
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top - 2 <= y && y <= bottom + 2;
}

/** The first index for which `test` holds, given that it holds for all later ones. */
function firstWhere(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
