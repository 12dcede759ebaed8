/** How marks are drawn on somebody else's page. Two ways, one interface. */
import { strokesOf, type Stroke } from "../../viewer/article/painter.js";
import type { NodePiece } from "./article-text.js";

/** A stroke as pieces of text nodes instead of offsets. */
export interface PageStroke {
  /** Unique on the page: `strokeName` makes it. */
  name: string;
  pieces: readonly NodePiece[];
}

export interface Drawing {
  /** Draws exactly these for one article. */
  draw(owner: object, strokes: readonly PageStroke[]): void;
  erase(owner: object): void;
  /** Erases everything. The drawing must not be used afterwards. */
  dispose(): void;
  /** Where a piece stands now. */
  rangeOf(piece: NodePiece): Range;
  /** The place in the page as it was before anything was drawn. */
  undrawn(node: Node, offset: number): { node: Node; offset: number };
}

/** The name of a stroke among all that is drawn on this page, by whatever version of Presslens. */
export function strokeName(prefix: string, { name }: Pick<Stroke, "name">): string {
  return name.replace(/^presslens/, prefix);
}

/** A prefix under which nothing is drawn on this page yet. */
export function freePrefix(): string {
  const taken = (prefix: string) => CSS.highlights?.has(`${prefix}-f`);
  let n = 1;
  while (taken(`presslens-w${n}`)) n += 1;
  return `presslens-w${n}`;
}

/**
 * Draws with the CSS Custom Highlight API: no node of the page is touched. The ranges are static ones, since every
 * live range makes each later change of the host's page a little slower.
 */
export class HighlightDrawing implements Drawing {
  private readonly highlights = new Map<string, Highlight>();
  private readonly drawn = new Map<object, [Highlight, StaticRange][]>();

  constructor(prefix: string) {
    for (const stroke of strokesOf([], [])) {
      const name = strokeName(prefix, stroke);
      const highlight = new Highlight();
      highlight.priority = stroke.priority;
      this.highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
  }

  draw(owner: object, strokes: readonly PageStroke[]): void {
    this.erase(owner);
    const ranges = strokes.flatMap(({ name, pieces }) => {
      const highlight = this.highlights.get(name)!;
      return pieces.map((piece): [Highlight, StaticRange] => [highlight, staticRange(piece)]);
    });
    for (const [highlight, range] of ranges) highlight.add(range);
    this.drawn.set(owner, ranges);
  }

  erase(owner: object): void {
    for (const [highlight, range] of this.drawn.get(owner) ?? []) highlight.delete(range);
    this.drawn.delete(owner);
  }

  dispose(): void {
    for (const name of this.highlights.keys()) CSS.highlights.delete(name);
    this.drawn.clear();
  }

  rangeOf({ node, from, to }: NodePiece): Range {
    const range = document.createRange();
    // The host may have shortened the node since it was read.
    range.setStart(node, Math.min(from, node.length));
    range.setEnd(node, Math.min(to, node.length));
    return range;
  }

  undrawn(node: Node, offset: number): { node: Node; offset: number } {
    return { node, offset };
  }
}

function staticRange({ node, from, to }: NodePiece): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to });
}
