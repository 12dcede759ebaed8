/** What the `select` event tells of a highlight: the thing itself, as the analysis has it, and its place. */
import type { Entity, Figure, Quote, Source } from "../../engine/analysis.js";
import type { Mark } from "../../viewer/marks.js";

interface Place {
  start: number;
  end: number;
  text: string;
}

export type Selection = Place &
  (
    | { kind: "entity"; entity: Entity }
    | { kind: "figure"; figure: Figure }
    | { kind: "quote"; quote: Quote; source: Source | null }
    | { kind: "source"; source: Source }
  );

export function selectionOf(mark: Mark, articleText: string): Selection {
  const { start, end } = mark;
  const place = { start, end, text: articleText.slice(start, end) };
  switch (mark.kind) {
    case "name":
      return { ...place, kind: "entity", entity: mark.entity };
    case "figure":
      return { ...place, kind: "figure", figure: mark.figure };
    case "quote":
      return { ...place, kind: "quote", quote: mark.quote, source: mark.source };
    case "source":
      return { ...place, kind: "source", source: mark.source };
  }
}
