/**
 * Moves spans along with an edit, so that highlights stay where they belong until the next analysis arrives.
 */

/** One replaced stretch: `removed` code units from `start` on gave way to `inserted` others. */
export interface TextEdit {
  start: number;
  removed: number;
  inserted: number;
}

export interface MovableSpan {
  start: number;
  end: number;
}

/**
 * The smallest single edit that turns `before` into `after`, or null if they are the same. It never splits a
 * surrogate pair. Where the same edit can be placed at several offsets ("aa" → "aaa"), `caret`, the offset behind the
 * inserted text, decides.
 */
export function findEdit(before: string, after: string, caret = Infinity): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const tailAtCaret = Math.max(0, after.length - Math.max(0, caret));
  let prefix = 0;
  let suffix = 0;
  // With a caret, what follows it is known to be unchanged; match that first.
  while (suffix < Math.min(shorter, tailAtCaret) && sameFromEnd(before, after, suffix)) suffix += 1;
  while (prefix < shorter - suffix && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1;
  while (suffix < shorter - prefix && sameFromEnd(before, after, suffix)) suffix += 1;
  if (prefix > 0 && isHighSurrogate(before.charCodeAt(prefix - 1))) prefix -= 1;
  if (suffix > 0 && isLowSurrogate(before.charCodeAt(before.length - suffix))) suffix -= 1;
  return {
    start: prefix,
    removed: before.length - prefix - suffix,
    inserted: after.length - prefix - suffix,
  };
}

function sameFromEnd(a: string, b: string, distance: number): boolean {
  return a.charCodeAt(a.length - 1 - distance) === b.charCodeAt(b.length - 1 - distance);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/**
 * Moves every span of `spans` in place and returns those that are left. Text inserted at a span's edge stays outside
 * it; an edit within a span stretches or shrinks it; a span that lost part of its text keeps the rest, and one that
 * lost all of it goes.
 */
export function moveSpans<T extends MovableSpan>(spans: readonly T[], edit: TextEdit): T[] {
  const { start, removed, inserted } = edit;
  const end = start + removed;
  const shift = inserted - removed;
  const left: T[] = [];
  for (const span of spans) {
    if (span.end <= start) {
      left.push(span);
      continue;
    }
    if (span.start >= end) {
      span.start += shift;
      span.end += shift;
    } else if (span.start < start && span.end > end) {
      span.end += shift;
    } else if (span.start >= start && span.end <= end) {
      continue;
    } else if (span.start < start) {
      span.end = start;
    } else {
      span.start = start + inserted;
      span.end += shift;
    }
    if (span.start < span.end) left.push(span);
  }
  return left;
}
