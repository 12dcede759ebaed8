/**
 * The analyzer as a program uses it: every text gets its analysis, one after the other, and the model of a language
 * is fetched with the first text in it.
 *
 *   const analyzer = createAnalyzer();
 *   const { entities, figures, quotes } = await analyzer.analyze(text);
 *   analyzer.dispose();
 */
import type { RulePackReport } from "../../wasm/presslens.js";
import type { Analysis } from "../engine/analysis.js";
import type { Engine } from "../engine/engine.js";
import { EngineError } from "../engine/errors.js";
import type { AnalyzeOptions } from "../engine/messages.js";

export interface AnalyzerOptions {
  /**
   * Whether names are found with the statistical model of their language (some 1.5 MB, fetched once). Without it they
   * are found by lexicon and context alone: fewer of them, several times faster. Default: true.
   */
  models?: boolean;
  /**
   * Rule packs, as objects or JSON text, in order of precedence; docs/rules.md is their manual. A pack with problems
   * rejects every text with code "bad-option" and the list of them.
   */
  rules?: readonly (string | object)[];
}

export interface TextOptions {
  /** Default: "auto", which looks at the text. */
  language?: "auto" | "ko" | "en";
  /** The day that relative dates count from, "YYYY-MM-DD". Without it they stay words. */
  date?: string;
  /** Gives the text up: its promise is rejected with code "cancelled". */
  signal?: AbortSignal;
}

/** Whatever goes wrong rejects the promise with an `EngineError`, whose `code` says what it was. */
export interface Analyzer {
  /** Starts the engine before the first text does. */
  start(): Promise<void>;
  /** Names, figures and quotations of a text. All offsets are UTF-16 code units: `text.slice(start, end)`. */
  analyze(text: string, options?: TextOptions): Promise<Analysis>;
  /**
   * The highlights of a text alone, several times faster to hand over than its analysis: five numbers for each, kind,
   * class, start, end, index. The README has the table of kinds and classes.
   */
  analyzeSpans(text: string, options?: TextOptions): Promise<Uint32Array>;
  /** The analyses of many texts, in their order. One text at a time is asked for, so that memory stays flat. */
  analyzeAll(
    texts: Iterable<string> | AsyncIterable<string>,
    options?: TextOptions,
  ): AsyncGenerator<Analysis, void, void>;
  /** Ends the engine and frees its memory. What was asked and not yet answered is rejected. */
  dispose(): void;
}

export class QueuedAnalyzer implements Analyzer {
  private turn: Promise<unknown> = Promise.resolve();
  private readonly loaded = new Set<string>();
  private disposed = false;
  private isReady = false;

  /** `languages` are those that the engine has a model of. */
  constructor(
    private readonly engine: Engine,
    private readonly languages: readonly string[],
    private readonly options: AnalyzerOptions,
  ) {}

  start(): Promise<void> {
    return this.inTurn(() => this.ready());
  }

  analyze(text: string, options?: TextOptions): Promise<Analysis> {
    return this.read((settings) => this.engine.analyze(text, settings), options);
  }

  async analyzeSpans(text: string, options?: TextOptions): Promise<Uint32Array> {
    const { spans } = await this.read((settings) => this.engine.analyzeSpans(text, settings), options);
    return spans;
  }

  async *analyzeAll(
    texts: Iterable<string> | AsyncIterable<string>,
    options?: TextOptions,
  ): AsyncGenerator<Analysis, void, void> {
    for await (const text of texts) yield await this.analyze(text, options);
  }

  dispose(): void {
    this.disposed = true;
    this.engine.dispose();
  }

  /** Asks once the engine is ready, and once more if the answer tells of a language whose model is still to come. */
  private read<Answer extends { language: string }>(
    ask: (options: AnalyzeOptions) => Promise<Answer>,
    { language = "auto", date = "", signal }: TextOptions = {},
  ): Promise<Answer> {
    return this.inTurn(async () => {
      await this.ready();
      await this.loadModel(language, signal);
      const first = await ask({ language, date });
      return (await this.loadModel(first.language, signal)) ? ask({ language, date }) : first;
    }, signal);
  }

  /** Starts the engine, once, and hands it the rule packs. */
  private async ready(): Promise<void> {
    if (this.isReady) return;
    const packs = (this.options.rules ?? []).map((pack) =>
      typeof pack === "string" ? pack : JSON.stringify(pack),
    );
    if (packs.length > 0) refuseProblems(await this.engine.setRules(packs));
    else await this.engine.start();
    this.isReady = true;
  }

  /** Does `work` once everything that was asked before has ended. */
  private inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const result = this.turn.then(async () => {
      if (this.disposed) throw new EngineError("cancelled", "The analyzer was disposed of.");
      if (signal?.aborted) throw new EngineError("cancelled", "The analysis was cancelled.");
      const cancel = () => this.engine.cancel();
      signal?.addEventListener("abort", cancel);
      try {
        return await work();
      } finally {
        signal?.removeEventListener("abort", cancel);
      }
    });
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** Whether there is a model now that was not there before. */
  private async loadModel(language: string, signal?: AbortSignal): Promise<boolean> {
    const wanted = this.options.models !== false && this.languages.includes(language);
    if (!wanted || this.loaded.has(language)) return false;
    await this.engine.loadModel(language, undefined, signal);
    this.loaded.add(language);
    return true;
  }
}

function refuseProblems(reports: readonly RulePackReport[]): void {
  const problems = reports.flatMap((report, pack) =>
    report.problems.map(({ pointer, message }) => `rules[${pack}]${pointer}: ${message.en}`),
  );
  if (problems.length > 0)
    throw new EngineError("bad-option", "A rule pack has problems.", problems.join("\n"));
}
