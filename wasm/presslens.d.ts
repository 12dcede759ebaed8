/**
 * The WebAssembly module of Presslens as Embind exposes it. The build leaves presslens.mjs, presslens.wasm and a copy
 * of this file side by side in build/wasm/, and the same with rule packs as presslens-rules.*, which is a third larger; either pair
 * of files runs on the main thread, in a worker and in Node. Offsets are UTF-16 code units, so that
 * `text.slice(start, end)` is the span's text. Applications use the engine layer (web/engine), which hides the handles.
 */

/** How a call ended: `code` 0 is success, the others are those of status.h; `message` is one English sentence. */
export interface WasmStatus {
  code: number;
  message: string;
}

export interface WasmOptions {
  /** "auto", "ko" or "en" */
  language: string;
  /** The day that relative dates count from, "YYYY-MM-DD", or "" if unknown. */
  date: string;
  entities: boolean;
  figures: boolean;
  quotes: boolean;
}

export interface WasmAnalysis {
  status: WasmStatus;
  /**
   * Every highlight as five numbers in a row: kind, class, start, end, index.
   *
   *   kind 0  mention of a name   class: person organization location product work event custom   index into entities
   *   kind 1  figure              class: money percent percentage_point count multiple fraction ordinal date time
   *                                      duration age measure score number                        index into figures
   *   kind 2  quotation           class: direct indirect mixed                                    index into quotes
   *   kind 3  attribution         class: person organization document unnamed_person unnamed_group
   *                                                                                    index of its quote in quotes
   *   kind 4  cue                 class: neutral claim criticism forecast denial praise doubt
   *                                                                                    index of its quote in quotes
   *
   * A class is counted from 0 in the order above, which is that of the enumerations in core/include/presslens/analysis.h.
   * A view into WebAssembly memory: copy it (`slice()`) before the next call into the module. Empty after an error.
   */
  spans: Uint32Array;
  /** "ko" or "en": what the text was read as; "" after an error. */
  language: string;
  /** The whole analysis in the shape of schema/analysis.schema.json, as JSON text; "" after an error. */
  json: string;
}

export interface WasmAnalyzer {
  /** Takes in a model file; the bytes are copied. */
  loadModel(bytes: Uint8Array): WasmStatus;
  /**
   * Later analyses use this pack after those that were added before; one with problems changes nothing. The pack may be
   * deleted afterwards. Only presslens-rules.wasm has this, `clearRules` and `RulePack`.
   */
  addRules?(pack: WasmRulePack): void;
  /** Later analyses use no pack. */
  clearRules?(): void;
  analyze(text: string, options: WasmOptions): WasmAnalysis;
  /** The same without the JSON, which takes longer to write and to read than `spans`: `json` is "". */
  analyzeSpans(text: string, options: WasmOptions): WasmAnalysis;
  /** Frees the analyzer's memory. It must not be used after this. */
  delete(): void;
}

/** A rule pack, compiled once and used by as many analyzers and analyses as one likes. */
export interface WasmRulePack {
  /** What became of the pack, as JSON text in the shape of `RulePackReport`. */
  report(): string;
  /** Frees the handle's memory; analyzers that were given the pack keep it. */
  delete(): void;
}

/** A sentence or a label in both languages. It is data: to be shown as text and never as markup. */
export interface InBothLanguages {
  ko: string;
  en: string;
}

/** A class of names that a pack brings along. */
export interface RuleClass {
  /** a-z, 0-9, _ and -, beginning with a letter: the `type` of entities of this class. */
  name: string;
  label: InBothLanguages;
  colour: RuleColour;
}

export type RuleColour =
  "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "purple" | "pink" | "brown" | "gray";

/** One thing that is wrong with a pack. */
export interface RuleProblem {
  /** JSON pointer (RFC 6901) to the value, "" for the whole pack. */
  pointer: string;
  /**
   * Of a refused pattern: where in it, in UTF-16 code units. Of what is not JSON: the byte of its UTF-8 at which reading
   * stopped. Null for everything else.
   */
  position: number | null;
  message: InBothLanguages;
}

/** A pack is used as a whole, or it has problems and is not used at all. */
export interface RulePackReport {
  /** Null where there are problems. */
  name: string | null;
  classes: RuleClass[];
  problems: RuleProblem[];
}

export interface PresslensModule {
  Analyzer: { new (): WasmAnalyzer };
  /** Reads a pack: JSON text of `presslens.rules/1`. */
  RulePack?: { new (json: string): WasmRulePack };
}

export interface ModuleOverrides {
  /** The bytes of presslens.wasm. Always hand them in: the loader by itself looks nowhere for them. */
  wasmBinary: ArrayBuffer | Uint8Array;
}

export default function createPresslens(overrides: ModuleOverrides): Promise<PresslensModule>;
