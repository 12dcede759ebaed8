/** A text that has been analysed, as the lists and cards read it. */
import type { Analysis, Source } from "../engine/analysis.js";
import { markedId, type Mark } from "./marks.js";

export interface Reading {
  text: string;
  analysis: Analysis;
  /** Where everything stands now, moved along with edits since the analysis. */
  marks: readonly Mark[];
}

/** How open a text is about who speaks, from a full name down to nobody. */
export const OPENNESS = ["named", "organization", "document", "unnamed", "none"] as const;
export type Openness = (typeof OPENNESS)[number];

export function opennessOf(source: Source | null): Openness {
  switch (source?.kind) {
    case undefined:
      return "none";
    case "person":
      return "named";
    case "organization":
      return "organization";
    case "document":
      return "document";
    default:
      return "unnamed";
  }
}

/** The places in the text of one entity, figure, quotation or source, in text order. */
export function placesOf(marks: readonly Mark[], id: string): readonly Mark[] {
  return placesById(marks).get(id) ?? [];
}

/** Lists ask for the places of hundreds of names, so they are sorted out once for every set of marks. */
const sortedOut = new WeakMap<readonly Mark[], Map<string, Mark[]>>();

function placesById(marks: readonly Mark[]): Map<string, Mark[]> {
  let places = sortedOut.get(marks);
  if (!places) {
    places = new Map();
    for (const mark of marks) {
      const id = markedId(mark);
      const list = places.get(id);
      if (list) list.push(mark);
      else places.set(id, [mark]);
    }
    sortedOut.set(marks, places);
  }
  return places;
}

/** What a source is called in a list: its name, or the words that stand for it. */
export function sourceLabel(source: Source): string {
  if (source.name) return source.name;
  const [first] = source.mentions;
  return first?.text || source.role || "";
}

/** Title and affiliation, where they say more than the label does. */
export function sourceDetail(source: Source): string {
  const label = sourceLabel(source);
  return [source.role, source.affiliation].filter((part) => part && !label.includes(part)).join(" · ");
}

/** The offset's place in the text, 0 to 1. */
export function shareOf(reading: Reading, offset: number): number {
  return reading.text.length ? Math.min(1, offset / reading.text.length) : 0;
}

/** A stretch of text. */
export interface Stretch {
  start: number;
  end: number;
}

/** Whether one of these marks stands within a stretch. */
export function standsIn(marks: readonly Mark[], { start, end }: Stretch): boolean {
  return marks.some((mark) => mark.start < end && mark.end > start);
}

/** The number of the paragraph that holds an offset, from 1; blank lines do not count. */
export function paragraphAt({ text }: Reading, offset: number): number {
  if (paragraphs.text !== text)
    paragraphs = { text, starts: [...text.matchAll(/^[^\n]*\S/gm)].map(({ index }) => index) };
  const { starts } = paragraphs;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

/** Where the paragraphs of the text that was asked about last begin. */
let paragraphs: { text: string; starts: number[] } = { text: "", starts: [] };
