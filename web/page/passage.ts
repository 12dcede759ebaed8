/**
 * A passage of a long text that was edited, analysed on its own: what is typed is marked as it is typed, while the
 * analysis of the whole text waits for a pause. The passage is read with some text around it, for speakers are often
 * named a sentence before; of what is found only the marks within the passage are taken over.
 */
import type { Analysis } from "../engine/analysis.js";
import { placeOf, type Mark } from "../viewer/marks.js";
import type { Stretch } from "../viewer/reading.js";

/** Code units of text that are read before and after a passage. */
const CONTEXT = 1_200;

/** The lines that hold a stretch. */
export function wholeLines(text: string, { start, end }: Stretch): Stretch {
  const lineEnd = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: lineEnd < 0 ? text.length : lineEnd };
}

export function withContext(text: string, { start, end }: Stretch): Stretch {
  return wholeLines(text, {
    start: Math.max(0, start - CONTEXT),
    end: Math.min(text.length, end + CONTEXT),
  });
}

/**
 * Marks that were found in a passage, as marks of the whole text: moved to where the passage stands, and of the names
 * and sources that the whole text's analysis knows already. What it does not know keeps an id that it cannot hold.
 */
export function adoptMarks(found: readonly Mark[], whole: Analysis, offset: number): Mark[] {
  const entities = new Map(whole.entities.map((entity) => [`${entity.type} ${entity.name}`, entity]));
  const sources = new Map(
    whole.sources.flatMap((source) => (source.name ? [[`${source.kind} ${source.name}`, source]] : [])),
  );
  const known = <T extends { id: string }>(thing: T, among: ReadonlyMap<string, T>, key: string): T =>
    among.get(key) ?? { ...thing, id: `new-${offset}-${thing.id}` };
  return found.map((mark): Mark => {
    const place = { start: mark.start + offset, end: mark.end + offset };
    switch (mark.kind) {
      case "name": {
        const { type, name } = mark.entity;
        return { ...mark, ...place, entity: known(mark.entity, entities, `${type} ${name}`) };
      }
      case "figure":
        return { ...mark, ...place, figure: known(mark.figure, new Map(), "") };
      case "quote": {
        const source = mark.source && known(mark.source, sources, `${mark.source.kind} ${mark.source.name}`);
        return { ...mark, ...place, source, quote: known(mark.quote, new Map(), "") };
      }
      case "source": {
        const { kind, name } = mark.source;
        return { ...mark, ...place, source: known(mark.source, sources, `${kind} ${name}`) };
      }
    }
  });
}

/** The marks of the whole text with those of a passage renewed. A mark that says what an old one said stays the old one. */
export function renewMarks(marks: readonly Mark[], fresh: readonly Mark[], passage: Stretch): Mark[] {
  const wanted = new Map(fresh.filter((mark) => isWithin(mark, passage)).map((mark) => [keyOf(mark), mark]));
  const kept = marks.filter((mark) => !isWithin(mark, passage) || wanted.delete(keyOf(mark)));
  return [...kept, ...wanted.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function isWithin(mark: Mark, { start, end }: Stretch): boolean {
  return mark.start >= start && mark.end <= end;
}

function keyOf(mark: Mark): string {
  return `${placeOf(mark)} ${mark.layer}`;
}
