/** Overlapping marks as pieces side by side, for what is drawn with elements. */

export interface Piece<T> {
  start: number;
  end: number;
  /** All that cover this piece, in the order they were given. */
  marks: readonly T[];
}

interface Covering {
  start: number;
  end: number;
}

/** Cuts at every edge; stretches that nothing covers are left out. */
export function cutAtEdges<T extends Covering>(marks: readonly T[]): Piece<T>[] {
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return edges
    .slice(0, -1)
    .map((start, i) => {
      const end = edges[i + 1]!;
      return { start, end, marks: marks.filter((mark) => mark.start <= start && mark.end >= end) };
    })
    .filter(({ marks }) => marks.length > 0);
}
