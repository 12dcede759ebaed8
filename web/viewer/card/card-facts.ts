/** What a card says of a mark, as words: for the card on the page and for the cards of an exported document. */
import type { Figure, Source } from "../../engine/analysis.js";
import { classLabel } from "../class-labels.js";
import { evidenceInWords } from "../evidence.js";
import { figureUnit, figureValue, isTemporal, koreanScale } from "../figure-format.js";
import {
  markedId,
  type FigureMark,
  type Layer,
  type Mark,
  type NameMark,
  type QuoteMark,
  type SourceMark,
} from "../marks.js";
import { opennessOf, placesOf, sourceDetail, sourceLabel, type Reading } from "../reading.js";
import type { Translator } from "../translate.js";

export interface CardFacts {
  layer: Layer;
  /** The class, for example "Person". */
  label: string;
  title: string;
  rows: readonly (readonly [label: string, value: string])[];
  /** Evidence and confidence, a sentence each. */
  why: readonly string[];
  /** What "copy" puts on the clipboard. */
  text: string;
}

export function cardFacts(mark: Mark, reading: Reading, t: Translator): CardFacts {
  switch (mark.kind) {
    case "name":
      return nameFacts(mark, reading, t);
    case "figure":
      return figureFacts(mark, reading, t);
    case "quote":
      return quoteFacts(mark, t);
    case "source":
      return sourceFacts(mark, t);
  }
}

/** The same in one line, to be read out. */
export function cardInWords(mark: Mark, reading: Reading, t: Translator): string {
  const { label, title, rows } = cardFacts(mark, reading, t);
  return [`${label}: ${title}`, ...rows.map(([key, value]) => `${key} ${value}`)].join(". ");
}

/** The marks that "previous" and "next" walk through: of the same name, the same speaker, or all figures. */
export function siblingsOf(mark: Mark, { marks }: Reading): readonly Mark[] {
  switch (mark.kind) {
    case "figure":
      return marks.filter(({ kind }) => kind === "figure");
    case "quote":
      return marks.filter((other) => other.kind === "quote" && other.source === mark.source);
    default:
      return placesOf(marks, markedId(mark));
  }
}

type Row = readonly [key: string, value: string | null | undefined | false];

function rowsOf(t: Translator, rows: readonly Row[]): [string, string][] {
  return rows.flatMap(([key, value]): [string, string][] => (value ? [[t.text(key), value]] : []));
}

function nameFacts({ layer, entity, mention }: NameMark, { analysis }: Reading, t: Translator): CardFacts {
  const speaker = analysis.sources.find((source) => source.entity === entity.id);
  return {
    layer,
    label: classLabel(entity, analysis.classes, t),
    title: entity.name,
    rows: rowsOf(t, [
      ["card.also", entity.aliases.join(", ")],
      ["card.count", t.text("card.times", { count: entity.mentions.length })],
      ["card.role", speaker?.role],
      ["card.affiliation", speaker?.affiliation],
      ["card.said", speaker && t.text("card.quotes", { count: speaker.quotes.length })],
    ]),
    why: whyOf(t, entity.evidence, entity.mentions[mention]?.confidence),
    text: entity.name,
  };
}

function figureFacts({ figure }: FigureMark, { analysis }: Reading, t: Translator): CardFacts {
  const { figures } = analysis;
  const converted = figures.find(({ id }) => id === figure.conversion_of);
  const conversion = figures.find(({ conversion_of }) => conversion_of === figure.id);
  const other = converted ?? conversion;
  const temporal = isTemporal(figure);
  return {
    layer: "figure",
    label: t.text(`figure.${figure.type}`),
    title: figure.text,
    rows: rowsOf(t, [
      [temporal ? "card.meaning" : "card.value", valueOf(figure, analysis.language, t)],
      ["card.unit", !temporal && figure.unit !== null && figureUnit(figure, t)],
      ["ISO 8601", figure.iso],
      ["card.qualifier", figure.qualifier && t.text(`qualifier.${figure.qualifier}`)],
      [
        "card.converts",
        other && `${other.text} = ${valueOf(other, analysis.language, t)} ${other.unit ?? ""}`,
      ],
      ["card.change", figure.change && t.text(`change.${figure.change.direction}`)],
      ["card.base", figure.change?.base?.text],
    ]),
    why: whyOf(t, [], figure.confidence),
    text: figure.text,
  };
}

/** Digits in full, and for a Korean reader or text the Korean way too: "13,000,000,000 (130억)". */
function valueOf(figure: Figure, language: string, t: Translator): string {
  const value = figureValue(figure, t);
  const korean = t.locale === "ko" || language === "ko";
  const scale = korean && !isTemporal(figure) && figure.value !== null ? koreanScale(figure.value) : null;
  return scale ? `${value} (${scale})` : value;
}

function quoteFacts({ layer, quote, source }: QuoteMark, t: Translator): CardFacts {
  return {
    layer,
    label: t.text(`quote.${quote.type}`),
    title: source ? sourceLabel(source) : t.text("card.no-source"),
    rows: rowsOf(t, [
      ...speakerRows(source, t),
      ["card.cue-word", quote.cue && `${quote.cue.text} (${t.text(`stance.${quote.cue.stance}`)})`],
    ]),
    why: whyOf(t, quote.evidence, quote.confidence),
    text: quote.text,
  };
}

function sourceFacts({ source }: SourceMark, t: Translator): CardFacts {
  return {
    layer: "source",
    label: t.text("class.source"),
    title: sourceLabel(source),
    rows: rowsOf(t, [
      ...speakerRows(source, t),
      ["card.said", t.text("card.quotes", { count: source.quotes.length })],
    ]),
    why: [],
    text: [sourceLabel(source), sourceDetail(source)].filter(Boolean).join(", "),
  };
}

function speakerRows(source: Source | null, t: Translator): Row[] {
  const openness = t.text(`openness.${opennessOf(source)}`);
  return [
    ["card.role", source?.role],
    ["card.affiliation", source?.affiliation],
    ["card.kind", source?.expert ? `${openness}, ${t.text("card.expert")}` : openness],
  ];
}

function whyOf(t: Translator, evidence: readonly string[], confidence: number | undefined): string[] {
  const why = evidenceInWords(evidence, t);
  if (confidence !== undefined)
    why.push(t.text("card.confidence", { percent: Math.round(confidence * 100) }));
  return why;
}
