/**
 * The analysis as every part of the web side reads it: the types of schema `presslens.analysis/1`.
 *
 * All offsets that reach JavaScript are UTF-16 code units, half open, so that `text.slice(start, end)` is the span's
 * text. Arrays are in text order; ids are unique within one analysis.
 */

import type { RuleClass } from "../../wasm/presslens.js";

export type { InBothLanguages, RuleClass, RuleColour } from "../../wasm/presslens.js";

export const ANALYSIS_SCHEMA = "presslens.analysis/1";

export interface Span {
  start: number;
  end: number;
  text: string;
}

/** The classes of names; a rule pack may add its own. */
export type BuiltinEntityType = "person" | "organization" | "location" | "product" | "work" | "event";
export type EntityType = BuiltinEntityType | (string & {});

export interface Mention extends Span {
  confidence: number;
}

export interface Entity {
  id: string;
  type: EntityType;
  /** The fullest form in the text. */
  name: string;
  /** Its other forms in the text. */
  aliases: string[];
  /** True for common-noun bodies (경찰, the government): found, but not highlighted by default. */
  generic: boolean;
  mentions: Mention[];
  /** Short codes that say why this is a name. */
  evidence: string[];
}

export type FigureType =
  | "money"
  | "percent"
  | "percentage_point"
  | "count"
  | "multiple"
  | "fraction"
  | "ordinal"
  | "date"
  | "time"
  | "duration"
  | "age"
  | "measure"
  | "score"
  | "number";

export type Qualifier = "approx" | "min" | "over" | "max" | "under";

export interface Change {
  direction: "up" | "down" | "flat";
  /** What the change is measured against, where the text says so. */
  base: Span | null;
}

export interface Figure extends Span {
  id: string;
  type: FigureType;
  value: number | null;
  low: number | null;
  high: number | null;
  /** ISO 4217, a CLDR unit id, the counter as written, "%", "%p" or "x". */
  unit: string | null;
  qualifier: Qualifier | null;
  /** ISO 8601 or EDTF for dates, times and durations. */
  iso: string | null;
  /** The id of the figure that this one converts. */
  conversion_of: string | null;
  change: Change | null;
  confidence: number;
}

export interface Cue extends Span {
  stance: string;
}

export interface Quote extends Span {
  id: string;
  type: "direct" | "indirect" | "mixed";
  /** The id of the source; null when nobody is named. */
  source: string | null;
  attribution: Span | null;
  cue: Cue | null;
  /** Shared by the pieces of one split statement. */
  group: string | null;
  evidence: string[];
  confidence: number;
}

export type SourceKind = "person" | "organization" | "document" | "unnamed_person" | "unnamed_group";

export interface Source {
  id: string;
  kind: SourceKind;
  name: string | null;
  role: string | null;
  affiliation: string | null;
  /** The id of the entity it is, where it is one. */
  entity: string | null;
  expert: boolean;
  affiliation_given: boolean;
  reason_given: boolean;
  mentions: Span[];
  quotes: string[];
}

export interface Summary {
  sentences: number;
  words: number;
  quotes: number;
  /** Share of the text that is direct quotation, 0 to 1. */
  quoted_share: number;
  sources: {
    named: number;
    organization: number;
    document: number;
    unnamed: number;
    none: number;
  };
  /** Share of the quotations that each kind of source has. */
  quote_shares: Record<SourceKind | "none", number>;
  /** Quotations whose verb or noun itself says that nobody is named. */
  agentless_quotes: number;
  expert_quotes: number;
  figures: number;
}

export interface Analysis {
  schema: string;
  language: string;
  offsets: "utf16" | "utf8" | "codepoint";
  length: number;
  entities: Entity[];
  figures: Figure[];
  quotes: Quote[];
  sources: Source[];
  summary: Summary;
  /** The own classes of the rule packs in use, found or not; left out where there are none. */
  classes?: RuleClass[];
  timing: { milliseconds: number };
}

/** What the core hands over: it knows no clock, and of a pack's class the name alone. */
export type UntimedAnalysis = Omit<Analysis, "timing" | "classes">;
