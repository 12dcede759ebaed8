/** Undo and redo. Steps hold what was replaced by what; typing in one place joins into one step per word. */

export interface HistoryStep {
  start: number;
  removed: string;
  inserted: string;
}

/** Typing that pauses longer than this starts a new step. */
const JOIN_MS = 1_000;
const MAX_STEPS = 500;

export class History {
  private done: HistoryStep[] = [];
  private undone: HistoryStep[] = [];
  private lastTime = -Infinity;
  private sealed = true;

  record(step: HistoryStep, now: number): void {
    this.undone = [];
    const last = this.done[this.done.length - 1];
    if (!last || this.sealed || now - this.lastTime > JOIN_MS || !join(last, step)) {
      this.done.push({ ...step });
      if (this.done.length > MAX_STEPS) this.done.shift();
    }
    this.sealed = false;
    this.lastTime = now;
  }

  /** The step to take back, or null. The caller puts `removed` where `inserted` stands. */
  undo(): HistoryStep | null {
    return this.move(this.done, this.undone);
  }

  /** The step to take again, or null. The caller puts `inserted` where `removed` stands. */
  redo(): HistoryStep | null {
    return this.move(this.undone, this.done);
  }

  /** What comes next is a step of its own. */
  seal(): void {
    this.sealed = true;
  }

  clear(): void {
    this.done = [];
    this.undone = [];
    this.sealed = true;
  }

  private move(from: HistoryStep[], to: HistoryStep[]): HistoryStep | null {
    const step = from.pop();
    if (!step) return null;
    to.push(step);
    this.sealed = true;
    return step;
  }
}

/** Lengthens `last` by `step` where they are one act of typing or deleting. */
function join(last: HistoryStep, step: HistoryStep): boolean {
  const lastEnd = last.start + last.inserted.length;
  if (step.inserted.includes("\n") || last.inserted.includes("\n")) return false;
  if (step.removed === "" && step.start === lastEnd && last.inserted !== "") {
    if (/\s$/.test(last.inserted) && !/^\s/.test(step.inserted)) return false; // a new word
    last.inserted += step.inserted;
    return true;
  }
  // An input method rewrites the syllable that it has just put down: 하 → 한.
  if (step.removed !== "" && step.inserted !== "" && step.start >= last.start) {
    const at = step.start - last.start;
    if (last.inserted.slice(at) !== step.removed) return false;
    last.inserted = last.inserted.slice(0, at) + step.inserted;
    return true;
  }
  if (last.inserted === "" && step.inserted === "") {
    if (step.start + step.removed.length === last.start) {
      last.removed = step.removed + last.removed;
      last.start = step.start;
      return true;
    }
    if (step.start === last.start) {
      last.removed += step.removed;
      return true;
    }
  }
  return false;
}
