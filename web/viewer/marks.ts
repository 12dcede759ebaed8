/**
 * The marks on a text: what the viewer draws, counts and lists, taken out of an analysis.
 *
 * A mark is one stretch of text in one layer. The analysis itself is never changed; while the reader edits, only the
 * marks move (span-mapping.ts), until the next analysis replaces them.
 */
import type { Analysis, Entity, Figure, Quote, RuleClass, Source } from "../engine/analysis.js";

/** One layer per class, each drawn as its own highlight and switched on and off on its own. */
export const NAME_LAYERS = ["person", "organization", "location", "product", "work", "event"] as const;
/** The own classes of rule packs, by the colours that they can have; classes of one colour are one layer. */
export const OWN_LAYERS = [
  "own-red",
  "own-orange",
  "own-yellow",
  "own-green",
  "own-teal",
  "own-blue",
  "own-purple",
  "own-pink",
  "own-brown",
  "own-gray",
] as const;
/** What there is without any rule pack. */
export const BUILT_IN_LAYERS = [...NAME_LAYERS, "figure", "direct", "indirect", "source"] as const;
export const LAYERS = [...BUILT_IN_LAYERS, ...OWN_LAYERS] as const;

export type OwnLayer = (typeof OWN_LAYERS)[number];
export type NameLayer = (typeof NAME_LAYERS)[number] | OwnLayer;
export type Layer = (typeof LAYERS)[number];

interface BaseMark {
  layer: Layer;
  start: number;
  end: number;
}

export interface NameMark extends BaseMark {
  kind: "name";
  entity: Entity;
  /** Which of the entity's mentions. */
  mention: number;
}

export interface FigureMark extends BaseMark {
  kind: "figure";
  figure: Figure;
}

export interface QuoteMark extends BaseMark {
  kind: "quote";
  quote: Quote;
  source: Source | null;
}

export interface SourceMark extends BaseMark {
  kind: "source";
  source: Source;
  mention: number;
}

export type Mark = NameMark | FigureMark | QuoteMark | SourceMark;

/** Classes may come with a file from anybody: what they say is text, and their colour one of ten or else gray. */
export function layerOfEntity({ type }: Entity, classes: readonly RuleClass[] = []): NameLayer {
  if ((NAME_LAYERS as readonly string[]).includes(type)) return type as NameLayer;
  const layer = `own-${classes.find(({ name }) => name === type)?.colour}`;
  return (OWN_LAYERS as readonly string[]).includes(layer) ? (layer as OwnLayer) : "own-gray";
}

/** A mixed quotation is an indirect clause that holds quoted words, so it is drawn as an indirect one. */
export function layerOfQuote(quote: Quote): "direct" | "indirect" {
  return quote.type === "direct" ? "direct" : "indirect";
}

/**
 * All marks of an analysis in text order. Spans that do not lie within the text, and empty ones, are left out: an
 * imported analysis may belong to another text.
 */
export function marksOf(analysis: Analysis, textLength: number): Mark[] {
  const marks: Mark[] = [];
  for (const entity of analysis.entities) {
    const layer = layerOfEntity(entity, analysis.classes);
    entity.mentions.forEach(({ start, end }, mention) =>
      marks.push({ kind: "name", layer, start, end, entity, mention }),
    );
  }
  for (const figure of analysis.figures)
    marks.push({ kind: "figure", layer: "figure", start: figure.start, end: figure.end, figure });
  const sources = new Map(analysis.sources.map((source) => [source.id, source]));
  for (const quote of analysis.quotes) {
    const source = (quote.source !== null && sources.get(quote.source)) || null;
    marks.push({
      kind: "quote",
      layer: layerOfQuote(quote),
      start: quote.start,
      end: quote.end,
      quote,
      source,
    });
  }
  for (const source of analysis.sources)
    source.mentions.forEach(({ start, end }, mention) =>
      marks.push({ kind: "source", layer: "source", start, end, source, mention }),
    );
  return marks
    .filter(({ start, end }) => start >= 0 && start < end && end <= textLength)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * How many items of each layer there are to see: mentions of names, figures, quotations, and sources (once each). A
 * layer that is off is counted all the same.
 */
export function countLayers(
  analysis: Analysis,
  { generic, hidden }: Pick<Visibility, "generic" | "hidden">,
): Record<Layer, number> {
  const counts = Object.fromEntries(LAYERS.map((layer) => [layer, 0])) as Record<Layer, number>;
  const count = (layer: Layer, { id }: { id: string }, times = 1) => {
    if (!hidden.has(id)) counts[layer] += times;
  };
  for (const entity of analysis.entities)
    if (generic || !entity.generic)
      count(layerOfEntity(entity, analysis.classes), entity, entity.mentions.length);
  for (const figure of analysis.figures) count("figure", figure);
  for (const quote of analysis.quotes) count(layerOfQuote(quote), quote);
  for (const source of analysis.sources) count("source", source);
  return counts;
}

/** What is drawn: the layers that are on, less what the reader has hidden one by one. */
export interface Visibility {
  layers: ReadonlySet<Layer>;
  generic: boolean;
  /** Ids of single entities, figures, quotations and sources. */
  hidden: ReadonlySet<string>;
}

export function isVisible(mark: Mark, { layers, generic, hidden }: Visibility): boolean {
  if (!layers.has(mark.layer) || hidden.has(markedId(mark))) return false;
  return mark.kind !== "name" || generic || !mark.entity.generic;
}

/** The id in the analysis of the thing that a mark marks. */
export function markedId(mark: Mark): string {
  switch (mark.kind) {
    case "name":
      return mark.entity.id;
    case "figure":
      return mark.figure.id;
    case "quote":
      return mark.quote.id;
    case "source":
      return mark.source.id;
  }
}

/**
 * Where the things with these ids are in a newer analysis of the same text: ids count from the start of a text, so
 * what one analysis calls `f3` may be `f4` in the next. Things whose marks are gone are left out.
 */
export function carryIds(
  ids: ReadonlySet<string>,
  from: readonly Mark[],
  to: readonly Mark[],
): ReadonlySet<string> {
  if (ids.size === 0) return ids;
  const byPlace = new Map(to.map((mark) => [placeOf(mark), markedId(mark)]));
  const carried = from.filter((mark) => ids.has(markedId(mark))).map((mark) => byPlace.get(placeOf(mark)));
  return new Set(carried.filter((id) => id !== undefined));
}

/** The mark of another analysis that says the same of the same place. */
export function counterpartOf(mark: Mark, marks: readonly Mark[]): Mark | null {
  const place = placeOf(mark);
  return marks.find((candidate) => placeOf(candidate) === place) ?? null;
}

/** What kind of mark stands where: the same for two marks that say the same of one place. */
export function placeOf({ kind, start, end }: Mark): string {
  return `${kind} ${start} ${end}`;
}

/** The marks at an offset, the narrowest first: a name inside a quotation is what the reader points at. */
export function marksAt(marks: readonly Mark[], offset: number): Mark[] {
  return marks
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}
