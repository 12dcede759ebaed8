/** What the page and an engine say to each other. Every request carries an id, and every id is answered once. */
import type { EngineErrorData } from "./errors.js";

export interface AnalyzeOptions {
  /** "auto", "ko" or "en" */
  language: string;
  /** The day that relative dates count from, "YYYY-MM-DD", or "" if unknown. */
  date: string;
}

export type EngineRequest =
  | { type: "start"; id: number; wasmUrl: string }
  | { type: "analyze"; id: number; text: string; options: AnalyzeOptions }
  | { type: "model"; id: number; url: string }
  | { type: "cancel"; id: number; target: number };

export type EngineReply =
  /** The script runs. Sent once and unasked, so that a worker that never loaded can be told from a slow one. */
  | { type: "hello" }
  | { type: "done"; id: number }
  | { type: "analysis"; id: number; json: string; milliseconds: number }
  /** `total` is 0 where the server does not say. */
  | { type: "progress"; id: number; loaded: number; total: number }
  | { type: "error"; id: number; error: EngineErrorData };
