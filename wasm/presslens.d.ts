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
  /** The whole analysis in the shape of schema/analysis.schema.json, as JSON text; "" after an error. */
  json: string;
}

export interface WasmAnalyzer {
  /** Takes in a model file; the bytes are copied. */
  loadModel(bytes: Uint8Array): WasmStatus;
  /**
   * Compiles a rule pack (JSON text) and keeps it for later analyses; problems come back in the message. Only
   * presslens-rules.wasm has this and `clearRules`.
   */
  addRules?(json: string): WasmStatus;
  clearRules?(): void;
  analyze(text: string, options: WasmOptions): WasmAnalysis;
  /** Frees the analyzer's memory. It must not be used after this. */
  delete(): void;
}

export interface PresslensModule {
  Analyzer: { new (): WasmAnalyzer };
}

export interface ModuleOverrides {
  /** The bytes of presslens.wasm. Always hand them in: the loader by itself looks nowhere for them. */
  wasmBinary: ArrayBuffer | Uint8Array;
}

export default function createPresslens(overrides: ModuleOverrides): Promise<PresslensModule>;
