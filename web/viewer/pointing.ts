/**
 * What the reader points at: the mark whose card is open and the source whose quotations are drawn together. A click
 * or a key opens a card that stays; a pointer that rests on a mark opens one that goes when the pointer leaves.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { counterpartOf, isVisible, markedId, marksAt, type Mark, type Visibility } from "./marks.js";
import { stepMark, type StepKind } from "./navigation.js";
import { placesOf } from "./reading.js";

/** How long a pointer rests on a mark before its card opens, and how long that card waits for its return. */
const REST_MS = 500;
const LEAVE_MS = 250;

/** A text with marks, wherever it stands: in `<presslens-article>`, or in somebody else's page. */
export interface MarkedText {
  readonly marks: readonly Mark[];
  /** Chosen marks, drawn on top of the others. */
  focused: readonly Mark[];
  /** Where a mark stands in the window, one rectangle per line of it. */
  rectsOf(mark: Mark): readonly DOMRect[];
  /** Brings a mark into sight and draws it as chosen. */
  show(mark: Mark): void;
}

/** The marks under the pointer or the caret, the narrowest first; none when it left them. */
export interface PointDetail {
  marks: readonly Mark[];
  via: "hover" | "click";
}

export interface PointingHost extends ReactiveControllerHost {
  readonly articleElement: MarkedText;
  readonly visibility: Visibility;
  /** A card was opened on purpose. */
  onCard(mark: Mark): void;
}

export class Pointing implements ReactiveController {
  /** The mark whose card is open. */
  chosen: Mark | null = null;
  /** Where it stands in the window, one rectangle per line. */
  rects: readonly DOMRect[] = [];
  /** The id of the source that is drawn together with its quotations. */
  source = "";

  /** The card was opened by a resting pointer. */
  get isPassing(): boolean {
    return this.passing;
  }

  private passing = false;
  private timer = 0;

  constructor(private readonly host: PointingHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** The pointer moved over the text, or the text was clicked. */
  onPoint({ marks, via }: PointDetail): void {
    const [mark] = marks;
    if (via === "click") {
      if (mark) this.open(mark);
      else this.close();
      return;
    }
    if (!this.chosen) this.join(mark);
    if (!this.chosen || this.passing) this.rest(mark);
  }

  /** The pointer is over the card, or left it. */
  onCardPointer(inside: boolean): void {
    if (!this.passing) return;
    clearTimeout(this.timer);
    if (!inside) this.timer = window.setTimeout(() => this.close(), LEAVE_MS);
  }

  /** Opens the card of a mark, to stay. */
  open(mark: Mark): void {
    clearTimeout(this.timer);
    this.passing = false;
    this.choose(mark);
    this.host.onCard(mark);
  }

  /** Opens the card of what stands at an offset, if anything does. */
  openAt(offset: number | null): void {
    const { articleElement, visibility } = this.host;
    if (offset === null) return;
    const mark = marksAt(articleElement.marks, offset).find((candidate) => isVisible(candidate, visibility));
    if (mark) this.open(mark);
  }

  close(): void {
    clearTimeout(this.timer);
    this.passing = false;
    if (!this.chosen && !this.source) return;
    this.chosen = null;
    this.source = "";
    this.host.articleElement.focused = [];
    this.host.requestUpdate();
  }

  /** A card that is open stays so when a newer analysis says the same of its place: models arrive while one reads. */
  keep(marks: readonly Mark[]): void {
    const mark = this.chosen && counterpartOf(this.chosen, marks);
    if (mark) this.choose(mark);
    else this.close();
  }

  /** What can be seen has changed: a card of what is hidden goes. */
  closeHidden(): void {
    if (this.chosen && !isVisible(this.chosen, this.host.visibility)) this.close();
  }

  /** The text moved in the window. */
  follow(): void {
    if (!this.chosen) return;
    this.rects = this.host.articleElement.rectsOf(this.chosen);
    this.host.requestUpdate();
  }

  /** Goes to a place of a name, figure, quotation or source. */
  show(id: string, index: number): void {
    const places = placesOf(this.host.articleElement.marks, id);
    const mark = places[index] ?? places[0];
    if (mark) this.goTo(mark);
  }

  /** Walks to the next or previous mark of a kind, from `from` where none is chosen. */
  step(by: 1 | -1, kind: StepKind, from: number): Mark | null {
    const { articleElement, visibility } = this.host;
    const mark = stepMark(articleElement.marks, visibility, this.chosen, from, by, kind);
    if (mark) this.goTo(mark);
    return mark;
  }

  private goTo(mark: Mark): void {
    this.host.articleElement.show(mark);
    this.open(mark);
  }

  private rest(mark: Mark | undefined): void {
    clearTimeout(this.timer);
    if (!mark) {
      if (this.passing) this.timer = window.setTimeout(() => this.close(), LEAVE_MS);
      return;
    }
    if (mark === this.chosen) return;
    this.timer = window.setTimeout(() => {
      this.passing = true;
      this.choose(mark);
    }, REST_MS);
  }

  /** Draws a source together with everything it is quoted saying. */
  private join(mark: Mark | undefined): void {
    const source = sourceOf(mark);
    if (source === this.source) return;
    this.source = source;
    this.host.articleElement.focused = source ? this.quotesOf(source) : [];
    this.host.requestUpdate();
  }

  private choose(mark: Mark): void {
    const { articleElement } = this.host;
    this.chosen = mark;
    this.rects = articleElement.rectsOf(mark);
    this.source = sourceOf(mark);
    articleElement.focused = this.source
      ? [...(mark.kind === "source" ? [mark] : []), ...this.quotesOf(this.source)]
      : placesOf(articleElement.marks, markedId(mark));
    this.host.requestUpdate();
  }

  private quotesOf(source: string): Mark[] {
    return this.host.articleElement.marks.filter(
      (mark) => mark.kind === "quote" && mark.source?.id === source,
    );
  }
}

function sourceOf(mark: Mark | undefined): string {
  return mark?.kind === "quote" || mark?.kind === "source" ? (mark.source?.id ?? "") : "";
}
