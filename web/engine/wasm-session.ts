/**
 * One WebAssembly module and the requests to it. The same code runs in a worker and on the main thread; it answers
 * every request once, whatever happens.
 */
import type {
  ModuleOverrides,
  PresslensModule,
  RulePackReport,
  WasmAnalysis,
  WasmAnalyzer,
  WasmRulePack,
} from "../../wasm/presslens.js";
import { EngineError, describe, type EngineErrorCode } from "./errors.js";
import { gunzipIfNeeded } from "./fetch-bytes.js";
import { cutJson } from "./json-pieces.js";
import type { AnalyzeOptions, EngineReply, EngineRequest } from "./messages.js";
import { analyzeInSlices } from "./slices.js";

export type CreateModule = (overrides: ModuleOverrides) => Promise<PresslensModule>;
export type SendReply = (reply: EngineReply) => void;

export interface SessionSettings {
  /**
   * On the main thread a long text is analysed in pieces of about this many code units, with a pause for the reader
   * after each. In a worker there is nobody to wait for: Infinity.
   */
  sliceLength: number;
}

const WASM_MAGIC = [0x00, 0x61, 0x73, 0x6d];
const STATUS_CODES: Record<number, EngineErrorCode> = { 1: "bad-option", 4: "too-long" };

export class WasmSession {
  private module: PresslensModule | null = null;
  private analyzer: WasmAnalyzer | null = null;
  private stopped = false;
  /** The packs in use by their text: what stays in use is not compiled again. */
  private packs = new Map<string, WasmRulePack>();

  constructor(
    private readonly createModule: CreateModule,
    private readonly send: SendReply,
    private readonly settings: SessionSettings,
  ) {}

  /** Gives up what is under way, at the next pause in it. Nothing is answered any more. */
  stop(): void {
    this.stopped = true;
  }

  async handle(request: EngineRequest): Promise<void> {
    try {
      await this.perform(request);
    } catch (error) {
      if (this.stopped) return;
      const known =
        error instanceof EngineError ? error : new EngineError("internal", "A fault.", describe(error));
      this.send({ type: "error", id: request.id, error: known.toData() });
    }
  }

  private async perform(request: EngineRequest): Promise<void> {
    switch (request.type) {
      case "start":
        await this.start(request.bytes);
        break;
      case "analyze": {
        const started = performance.now();
        const json = await this.analyze(request);
        const milliseconds = performance.now() - started;
        this.send({ type: "analysis", id: request.id, json: cutJson(json), milliseconds });
        return;
      }
      case "spans": {
        const { language, spans } = this.call("analyzeSpans", request);
        // A copy, since the next call into the module may move what the view looks at.
        this.send({ type: "spans", id: request.id, language, spans: spans.slice() });
        return;
      }
      case "model":
        await this.loadModel(request.bytes);
        break;
      case "rules":
        this.send({ type: "rules", id: request.id, packs: this.setRules(request.packs) });
        return;
    }
    this.send({ type: "done", id: request.id });
  }

  private async start(packed: Uint8Array): Promise<void> {
    if (typeof WebAssembly !== "object") throw new EngineError("start/blocked", "WebAssembly is turned off.");
    const bytes = await gunzipIfNeeded(packed).catch(() => packed);
    if (WASM_MAGIC.some((byte, i) => bytes[i] !== byte))
      throw new EngineError("start/damaged", "The wasm file is not a WebAssembly module.");
    try {
      this.module = await this.createModule({ wasmBinary: bytes });
      this.analyzer = new this.module.Analyzer();
    } catch (error) {
      const detail = describe(error);
      const blocked = /unsafe-eval|Content Security Policy|disallowed by embedder/i.test(detail);
      throw blocked
        ? new EngineError("start/blocked", "WebAssembly is blocked here.", detail)
        : new EngineError("start/damaged", "The wasm file is damaged or of another version.", detail);
    }
  }

  private analyze({ id, text, options }: EngineRequest & { type: "analyze" }): Promise<string> {
    const call = (piece: string) => this.call("analyze", { text: piece, options }).json;
    return analyzeInSlices(text, this.settings.sliceLength, call, (share) => {
      if (this.stopped) throw new EngineError("cancelled", "The analysis was cancelled.");
      this.send({ type: "progress", id, share });
    });
  }

  private call(
    how: "analyze" | "analyzeSpans",
    { text, options }: { text: string; options: AnalyzeOptions },
  ): WasmAnalysis {
    if (!this.analyzer) throw new EngineError("internal", "The engine was not started.");
    let result;
    try {
      result = this.analyzer[how](text, { ...options, entities: true, figures: true, quotes: true });
    } catch (error) {
      throw new EngineError("crashed", "The analyzer stopped while reading this text.", describe(error));
    }
    const { code, message } = result.status;
    if (code !== 0) throw new EngineError(STATUS_CODES[code] ?? "internal", message);
    return result;
  }

  private async loadModel(packed: Uint8Array): Promise<void> {
    if (!this.analyzer) throw new EngineError("internal", "The engine was not started.");
    let bytes: Uint8Array;
    try {
      bytes = await gunzipIfNeeded(packed);
    } catch (error) {
      throw new EngineError("model/damaged", "The model could not be unpacked.", describe(error));
    }
    const status = this.analyzer.loadModel(bytes);
    if (status.code !== 0) throw new EngineError("model/damaged", status.message);
  }

  private setRules(texts: readonly string[]): RulePackReport[] {
    const { module, analyzer } = this;
    if (!module?.RulePack || !analyzer?.addRules || !analyzer.clearRules)
      throw new EngineError("internal", "This build knows no rule packs.");
    const before = this.packs;
    this.packs = new Map();
    try {
      analyzer.clearRules();
      const reports = texts.map((text) => {
        const pack = this.packs.get(text) ?? before.get(text) ?? new module.RulePack!(text);
        this.packs.set(text, pack);
        analyzer.addRules!(pack);
        return JSON.parse(pack.report()) as RulePackReport;
      });
      for (const [text, pack] of before) if (!this.packs.has(text)) pack.delete();
      return reports;
    } catch (error) {
      throw new EngineError("crashed", "The analyzer stopped while reading a rule pack.", describe(error));
    }
  }
}
