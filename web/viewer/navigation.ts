/** Walking from mark to mark by keyboard. */
import { isVisible, markedId, type Mark, type Visibility } from "./marks.js";

export type StepKind = "any" | "same" | "name" | "figure" | "quote";

/**
 * The visible mark after (or before) `current`, of the wanted kind, around the end if need be; `from` is the offset to
 * start at where nothing is current. Null where there is none.
 */
export function stepMark(
  marks: readonly Mark[],
  visibility: Visibility,
  current: Mark | null,
  from: number,
  by: 1 | -1,
  kind: StepKind,
): Mark | null {
  const candidates = marks.filter((mark) => isVisible(mark, visibility) && matches(mark, kind, current));
  if (candidates.length === 0) return null;
  const at = current ? candidates.indexOf(current) : -1;
  if (at >= 0) return candidates[(at + by + candidates.length) % candidates.length]!;
  const start = current?.start ?? from;
  if (by === 1) return candidates.find((mark) => mark.start >= start) ?? candidates[0]!;
  return candidates.filter((mark) => mark.start < start).at(-1) ?? candidates.at(-1)!;
}

function matches(mark: Mark, kind: StepKind, current: Mark | null): boolean {
  if (kind === "any") return true;
  if (kind !== "same") return mark.kind === kind;
  return current !== null && mark.kind === current.kind && markedId(mark) === markedId(current);
}
