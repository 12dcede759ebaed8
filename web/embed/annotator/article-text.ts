/**
 * The text of an article that stands in somebody else's page, and where each of its characters stands there. Spaces
 * that a browser folds, and nodes that nobody sees, have no part in the text; the map knows them all the same.
 */

/** A stretch of the text and of the text node that holds it; they are equally long. */
export interface Run {
  /** Where it begins in the article's text. */
  start: number;
  length: number;
  node: Text;
  /** Where it begins in the node. */
  from: number;
}

/** A part of one text node. */
export interface NodePiece {
  node: Text;
  from: number;
  to: number;
}

export class ArticleText {
  private readonly firstRun = new Map<Node, number>();

  /** `runs` are in text order. */
  constructor(
    readonly text: string,
    private readonly runs: readonly Run[],
  ) {
    runs.forEach(({ node }, i) => {
      if (!this.firstRun.has(node)) this.firstRun.set(node, i);
    });
  }

  /**
   * The parts of text nodes that hold `[start, end)`, one a node. A span over several elements is several pieces, so
   * that what stands between them and is no part of the text (an advertisement, the space between two paragraphs)
   * is never among them.
   */
  piecesOf(start: number, end: number): NodePiece[] {
    const pieces: NodePiece[] = [];
    for (let i = this.runAt(start); i < this.runs.length && this.runs[i]!.start < end; i++) {
      const run = this.runs[i]!;
      const from = run.from + Math.max(0, start - run.start);
      const to = run.from + Math.min(run.length, end - run.start);
      const last = pieces.at(-1);
      if (last?.node === run.node) last.to = to;
      else pieces.push({ node: run.node, from, to });
    }
    return pieces;
  }

  /** The offset in the text of a place in the page; null where that is no part of the text. */
  offsetOf(node: Node, offset: number): number | null {
    const first = this.firstRun.get(node);
    if (first === undefined) return null;
    let at: number | null = null;
    for (let i = first; this.runs[i]?.node === node && this.runs[i]!.from <= offset; i++) {
      const run = this.runs[i]!;
      at = run.start + Math.min(offset - run.from, run.length);
    }
    return at;
  }

  /** The first run that ends behind an offset. */
  private runAt(offset: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start, length } = this.runs[middle]!;
      if (start + length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
