/**
 * Everything that can go wrong between the page and the analyzer, as data. Every request ends with a result or with
 * exactly one `EngineError`; nothing is dropped in silence.
 */

export type EngineErrorCode =
  /** The wasm file is not there (any HTTP status but success). */
  | "start/missing"
  /** The wasm file arrived but is not a WebAssembly module, or not this version's. */
  | "start/damaged"
  /** The wasm file could not be fetched at all: no network and no cached copy. */
  | "start/network"
  /** This browser has WebAssembly turned off or blocked. */
  | "start/blocked"
  /** No rung of the ladder could be started. */
  | "start/failed"
  /** WebAssembly trapped or ran out of memory while this request ran; a fresh engine is already starting. */
  | "crashed"
  /** The engine crashed again and again and was given up. Starting it again is the reader's decision. */
  | "stopped"
  /** A newer request took the place of this one before it ran. */
  | "superseded"
  /** The caller cancelled. */
  | "cancelled"
  /** The analyzer refused the options. */
  | "bad-option"
  /** The text is longer than the analyzer takes. */
  | "too-long"
  /** There is no model for this language next to the page. Names are then found by lexicon and context. */
  | "model/missing"
  /** The model could not be fetched. */
  | "model/network"
  /** The model arrived but is not a model of this version. */
  | "model/damaged"
  /** A rule pack is not at its address (any HTTP status but success). */
  | "rules/missing"
  /** A rule pack could not be fetched. */
  | "rules/network"
  /** A rule pack has problems and is not used. */
  | "rules/refused"
  /** A fault of this program. */
  | "internal";

/** The form in which an error crosses from a worker. */
export interface EngineErrorData {
  code: EngineErrorCode;
  message: string;
  /** For a bug report: the original error's name and text. Never part of the article. */
  detail?: string | undefined;
}

export class EngineError extends Error {
  override readonly name = "EngineError";
  readonly code: EngineErrorCode;
  readonly detail: string;

  constructor(code: EngineErrorCode, message: string, detail = "") {
    super(message);
    this.code = code;
    this.detail = detail;
  }

  static from(data: EngineErrorData): EngineError {
    return new EngineError(data.code, data.message, data.detail ?? "");
  }

  toData(): EngineErrorData {
    return { code: this.code, message: this.message, detail: this.detail };
  }
}

/** The name and text of anything thrown, for `detail`. */
export function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
