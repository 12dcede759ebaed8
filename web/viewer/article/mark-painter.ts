/**
 * Draws with `<mark>` elements where the browser has no Custom Highlight API. A block's text is cut where marks begin
 * and end; each piece carries the classes of all marks that cover it. Only blocks whose marks have changed are
 * touched, so that typing elsewhere keeps the caret.
 */
import type { Mark } from "../marks.js";
import type { BlockView } from "./block-view.js";
import type { LineModel } from "./line-model.js";
import { cutAtEdges } from "./pieces.js";
import { strokesOf, type Painter, type Stroke } from "./painter.js";

interface Piece {
  start: number;
  end: number;
  className: string;
}

export class MarkPainter implements Painter {
  private readonly drawn = new WeakMap<Element, string>();

  constructor(
    private readonly view: BlockView,
    private readonly model: LineModel,
    private readonly mayTouch: () => boolean,
    private readonly keepSelection: (draw: () => void) => void,
  ) {}

  paint(marks: readonly Mark[], focused: readonly Mark[], quiet?: boolean): void {
    if (!this.mayTouch() || !this.view.inStep) return;
    const pieces = this.piecesByLine(strokesOf(marks, focused, quiet));
    this.keepSelection(() => {
      this.model.lines.forEach((line, i) => this.drawBlock(this.view.blocks[i]!, line, pieces.get(i) ?? []));
    });
  }

  clear(): void {
    this.paint([], []);
  }

  private drawBlock(block: HTMLElement, line: string, pieces: Piece[]): void {
    const signature =
      pieces.map(({ start, end, className }) => `${start}-${end}:${className}`).join("|") + "\n" + line;
    const before = this.drawn.get(block);
    if (before === signature || (before === undefined && pieces.length === 0)) return;
    this.drawn.set(block, signature);
    if (!line) return;
    const nodes: Node[] = [];
    let at = 0;
    for (const { start, end, className } of pieces) {
      if (start > at) nodes.push(document.createTextNode(line.slice(at, start)));
      const mark = document.createElement("mark");
      mark.className = className;
      mark.textContent = line.slice(start, end);
      nodes.push(mark);
      at = end;
    }
    if (at < line.length) nodes.push(document.createTextNode(line.slice(at)));
    block.replaceChildren(...nodes);
  }

  private piecesByLine(strokes: readonly Stroke[]): Map<number, Piece[]> {
    const spans = strokes.flatMap(({ name, marks }) =>
      marks.map(({ start, end }) => ({ start, end, className: name })),
    );
    const byLine = new Map<number, Piece[]>();
    for (const span of spans) {
      const last = this.model.positionOf(span.end).line;
      for (let line = this.model.positionOf(span.start).line; line <= last; line++) {
        const origin = this.model.startOf(line);
        const start = Math.max(0, span.start - origin);
        const end = Math.min(this.model.lines[line]!.length, span.end - origin);
        if (start >= end) continue;
        const list = byLine.get(line) ?? [];
        list.push({ start, end, className: span.className });
        byLine.set(line, list);
      }
    }
    for (const [line, list] of byLine)
      byLine.set(
        line,
        cutAtEdges(list).map(({ start, end, marks }) => ({
          start,
          end,
          className: marks.map(({ className }) => className).join(" "),
        })),
      );
    return byLine;
  }
}
