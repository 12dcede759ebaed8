/**
 * The WebAssembly module of Presslens as Embind exposes it. Offsets are UTF-16 code units, so that
 * `text.slice(start, end)` is the span's text. Applications use the engine layer (web/engine), which hides the handles.
 */

/** How a call ended: `code` 0 is success; `message` is one English sentence. */
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
   * Every highlight as one flat array of `SPAN_STRIDE` numbers each: kind, class, start, end, id.
   * A view into WebAssembly memory: copy it (`slice()`) before the next call into the module.
   */
  spans: Uint32Array;
  /** The whole analysis in the shape of schema/analysis.schema.json, as JSON text. */
  json: string;
}

export interface WasmAnalyzer {
  /** Takes in a model file; the bytes are copied. */
  loadModel(bytes: Uint8Array): WasmStatus;
  /** Compiles a rule pack (JSON text) and keeps it for later analyses; problems come back in the message. */
  addRules(json: string): WasmStatus;
  clearRules(): void;
  analyze(text: string, options: WasmOptions): WasmAnalysis;
  /** Frees the analyzer's memory. It must not be used after this. */
  delete(): void;
}

export interface PresslensModule {
  Analyzer: { new (): WasmAnalyzer };
}

export interface ModuleOverrides {
  /** The bytes of presslens.wasm. Always hand them in: the loader's own fetch knows neither workers' blobs nor Node. */
  wasmBinary: ArrayBuffer | Uint8Array;
}

export default function createPresslens(overrides: ModuleOverrides): Promise<PresslensModule>;
