/**
 * The text as lines, one per block of the page, with offsets into the whole text. Offsets are UTF-16 code units of
 * `text`, in which lines are joined by "\n".
 */

/** `removed` lines from `at` on gave way to `added` lines. */
export interface LineChange {
  at: number;
  removed: number;
  added: string[];
}

export interface LinePosition {
  line: number;
  column: number;
}

export class LineModel {
  private lineTexts: string[] = [""];
  private lineStarts: number[] = [0];
  private joined: string | null = "";

  get lines(): readonly string[] {
    return this.lineTexts;
  }

  get text(): string {
    return (this.joined ??= this.lineTexts.join("\n"));
  }

  get length(): number {
    const last = this.lineTexts.length - 1;
    return this.lineStarts[last]! + this.lineTexts[last]!.length;
  }

  setLines(lines: string[]): void {
    this.lineTexts = lines.length ? lines : [""];
    this.joined = null;
    this.indexFrom(0);
  }

  startOf(line: number): number {
    return this.lineStarts[line] ?? this.length;
  }

  /** The line that holds an offset; an offset at a line break belongs to the line before it. */
  positionOf(offset: number): LinePosition {
    const clamped = Math.max(0, Math.min(offset, this.length));
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle]! <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: clamped - this.lineStarts[low]! };
  }

  /** Replaces `[start, end)` by `text`, and says which lines that changes. */
  replace(start: number, end: number, text: string): LineChange {
    const from = this.positionOf(start);
    const to = this.positionOf(end);
    const added = (
      this.lineTexts[from.line]!.slice(0, from.column) +
      text +
      this.lineTexts[to.line]!.slice(to.column)
    ).split("\n");
    const removed = to.line - from.line + 1;
    this.lineTexts = [...this.lineTexts.slice(0, from.line), ...added, ...this.lineTexts.slice(to.line + 1)];
    this.joined = null;
    this.indexFrom(from.line);
    return { at: from.line, removed, added };
  }

  private indexFrom(line: number): void {
    this.lineStarts.length = Math.min(this.lineStarts.length, line);
    let start = line === 0 ? 0 : this.lineStarts[line - 1]! + this.lineTexts[line - 1]!.length + 1;
    for (let i = line; i < this.lineTexts.length; i++) {
      this.lineStarts.push(start);
      start += this.lineTexts[i]!.length + 1;
    }
  }
}

/** Line ends of every kind become "\n", as the browser's text fields do it. */
export function normalizeLineEnds(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/g, "\n");
}
