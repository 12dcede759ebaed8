/** What the page and an engine say to each other. Every request carries an id, and every id is answered once. */
import type { RulePackReport } from "../../wasm/presslens.js";
import type { EngineErrorData } from "./errors.js";

export interface AnalyzeOptions {
  /** "auto", "ko" or "en" */
  language: string;
  /** The day that relative dates count from, "YYYY-MM-DD", or "" if unknown. */
  date: string;
}

export type EngineRequest =
  /** Bytes may be gzipped. They are fetched on the page, which alone knows of caches and of files inside itself. */
  | { type: "start"; id: number; bytes: Uint8Array }
  | { type: "analyze"; id: number; text: string; options: AnalyzeOptions }
  /** Of the same kind, for the highlights alone. */
  | { type: "spans"; id: number; text: string; options: AnalyzeOptions }
  | { type: "model"; id: number; bytes: Uint8Array }
  /** The packs (JSON text) that later analyses use, in order of precedence, instead of those before. */
  | { type: "rules"; id: number; packs: readonly string[] };

export type EngineReply =
  /** The script runs. Sent once and unasked, so that a worker that never loaded can be told from a slow one. */
  | { type: "hello" }
  | { type: "done"; id: number }
  /** How much of a text has been analysed, 0 to 1, where that is known. */
  | { type: "progress"; id: number; share: number }
  /** `json`: the pieces of the analysis (json-pieces.ts). */
  | { type: "analysis"; id: number; json: readonly string[]; milliseconds: number }
  | { type: "spans"; id: number; language: string; spans: Uint32Array }
  /** What became of each pack, in the same order. */
  | { type: "rules"; id: number; packs: RulePackReport[] }
  | { type: "error"; id: number; error: EngineErrorData };
