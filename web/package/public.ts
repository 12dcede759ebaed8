/** What every way into the package shares. */
export * from "../engine/analysis.js";
export { EngineError, type EngineErrorCode } from "../engine/errors.js";
export type { Analyzer, AnalyzerOptions, TextOptions } from "./analyzer.js";
