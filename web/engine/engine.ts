/**
 * The analyzer as the page sees it: hand in a text, get an analysis. Which engine does the work, and whether it had
 * to be started again, is hidden here.
 *
 *   const engine = new Engine({ rungs, wasmUrl, modelUrl: (language) => `models/${language}.model.gz` });
 *   const analysis = await engine.analyze(text, { language: "auto", date: "" });
 *
 * One analysis runs at a time and one may wait; a newer text replaces the waiting one, whose promise is rejected with
 * `superseded`. Every promise ends with a result or with one `EngineError`. When the engine dies, the request it was
 * working on is answered with `crashed`, and a fresh engine takes the next one. After `MAX_CRASHES` in a row it stays
 * down with `stopped`, until `reset()`.
 */
import type { RuleClass, RulePackReport } from "../../wasm/presslens.js";
import type { Analysis } from "./analysis.js";
import type { Channel, ChannelEvents, Rung, RungName } from "./channel.js";
import { EngineError, describe } from "./errors.js";
import { FetchError, fetchBytes, type OnProgress } from "./fetch-bytes.js";
import { joinJson } from "./json-pieces.js";
import type { AnalyzeOptions, EngineReply, EngineRequest } from "./messages.js";

/** A build of the module and the ways to run it. */
export interface Build {
  /** From the best to the last resort. */
  rungs: readonly Rung[];
  /** The module, plain or gzipped. */
  wasmUrl: string;
}

export interface EngineSettings extends Build {
  /** The build that knows rule packs, asked for with the first pack. Where it is left out, the one build knows them. */
  rules?: Build;
  /** Null where there is no model of a language. A model may be gzipped as well. */
  modelUrl: (language: string) => string | null;
  /** Fetches those two, as `fetchBytes` does, which is the default: for pages that keep them in a cache or in themselves. */
  fetch?: typeof fetchBytes;
}

const MAX_CRASHES = 3;

/** How much of a text has been analysed, 0 to 1. Engines that do not know do not call it. */
export type OnShare = (share: number) => void;

interface Analyzing {
  text: string;
  options: AnalyzeOptions;
  onShare: OnShare | undefined;
  resolve: (analysis: Analysis) => void;
  reject: (error: EngineError) => void;
}

interface Pending {
  onShare?: OnShare | undefined;
  resolve: (reply: EngineReply) => void;
  reject: (error: EngineError) => void;
}

export class Engine {
  private channel: Channel | null = null;
  private starting: Promise<void> | null = null;
  private openRung: RungName | null = null;
  private running: Analyzing | null = null;
  private waiting: Analyzing | null = null;
  private readingSpans = false;
  private readonly pending = new Map<number, Pending>();
  /** What is asked for and not answered. */
  private readonly underWay = new Set<Promise<EngineReply>>();
  /** The build in use. */
  private build: Build;
  /** The bytes of the module, once they are asked for: a restarted engine needs no network. */
  private module: Promise<Uint8Array> | null = null;
  /** Languages whose model the reader has; a restarted engine is given them again. */
  private readonly models = new Set<string>();
  /** The rule packs in use, which a restarted engine is given again as well. */
  private packs: readonly string[] = [];
  /** What they call their own classes. */
  private classes: readonly RuleClass[] = [];
  private settingRules: Promise<unknown> = Promise.resolve();
  private crashes = 0;
  private lastId = 0;

  constructor(private readonly settings: EngineSettings) {
    this.build = settings;
  }

  /** The rung in use; null before the first start. */
  get rung(): RungName | null {
    return this.openRung;
  }

  /** Asks for the module, so that it is on its way before the engine starts; what goes wrong is told by the start. */
  fetchModule(): Promise<Uint8Array> {
    this.module ??= this.fetch("start", this.build.wasmUrl);
    this.module.catch(() => (this.module = null)); // may be asked for again
    return this.module;
  }

  /** Starts the engine if it is not running. `analyze` does so too; this is for warming up. */
  async start(): Promise<void> {
    // The channel is there before its module is: whoever comes in between waits for the module too.
    if (this.channel && !this.starting) return;
    this.starting ??= this.climb().finally(() => (this.starting = null));
    await this.starting;
  }

  analyze(text: string, options: AnalyzeOptions, onShare?: OnShare): Promise<Analysis> {
    return new Promise((resolve, reject) => {
      this.waiting?.reject(new EngineError("superseded", "A newer text took this one's place."));
      this.waiting = { text, options, onShare, resolve, reject };
      void this.runNext();
    });
  }

  /**
   * The highlights of a text alone, five numbers each (`spans` of wasm/presslens.d.ts), and its language. For programs
   * that ask for one text at a time: nothing waits and nothing is replaced.
   */
  async analyzeSpans(
    text: string,
    options: AnalyzeOptions,
  ): Promise<{ language: string; spans: Uint32Array }> {
    await this.start();
    this.readingSpans = true;
    try {
      const reply = await this.request({ type: "spans", id: ++this.lastId, text, options });
      if (reply.type !== "spans") throw unexpected(reply);
      return reply;
    } catch (error) {
      throw this.noteCrash(error);
    } finally {
      this.readingSpans = false;
    }
  }

  /** Gives up what runs and what waits. An analysis under way can only be stopped by ending its engine. */
  cancel(): void {
    const cancelled = () => new EngineError("cancelled", "The analysis was cancelled.");
    this.waiting?.reject(cancelled());
    this.waiting = null;
    if (this.running || this.readingSpans) this.tearDown(cancelled());
  }

  /** Fetches the model of a language and hands it to the analyzer. Later analyses use it. */
  async loadModel(language: string, onProgress?: OnProgress, signal?: AbortSignal): Promise<void> {
    await this.start();
    const bytes = await this.fetchModel(language, onProgress, signal);
    await this.start(); // it may have crashed meanwhile
    await this.handOver(bytes);
    this.models.add(language);
  }

  /**
   * Has later analyses use these rule packs (JSON text), in order of precedence, instead of those before. Answers with
   * what became of each: one with problems is not used. The first pack restarts the engine on the build that knows
   * packs, when what is under way has ended. Where that cannot be had, the promise is rejected and nothing changes.
   */
  setRules(packs: readonly string[]): Promise<RulePackReport[]> {
    const turn = this.settingRules.then(() => this.changeRules(packs));
    this.settingRules = turn.catch(() => undefined);
    return turn;
  }

  /** Forgets earlier crashes, so that a stopped engine may be tried again. */
  reset(): void {
    this.crashes = 0;
  }

  dispose(): void {
    this.cancel();
    this.tearDown(new EngineError("cancelled", "The engine was closed."));
  }

  private async climb(): Promise<void> {
    if (this.crashes >= MAX_CRASHES)
      throw new EngineError("stopped", "The engine crashed several times in a row.");
    const failures: string[] = [];
    const module = this.fetchModule(); // while the worker's script is on its way
    for (const rung of this.build.rungs) {
      let channel: Channel;
      try {
        channel = await this.open(rung);
      } catch (error) {
        failures.push(`${rung.name}: ${describe(error)}`);
        continue;
      }
      await this.prepare(channel, rung.name, module);
      return;
    }
    throw new EngineError("start/failed", "No engine could be started in this browser.", failures.join("; "));
  }

  private open(rung: Rung): Promise<Channel> {
    let opened: Channel | null = null;
    const events: ChannelEvents = {
      onReply: (reply) => this.receive(reply),
      // A failure of a channel that was closed since is an echo of its end.
      onFailure: (detail) => opened && opened === this.channel && this.crash(detail),
    };
    return rung.open(events).then((channel) => (opened = channel));
  }

  /** Starts the module in a fresh channel. What fails here (a missing file, say) would fail on every rung. */
  private async prepare(channel: Channel, rung: RungName, module: Promise<Uint8Array>): Promise<void> {
    this.channel = channel;
    this.openRung = rung;
    try {
      const bytes = await module;
      if (this.channel !== channel) throw new EngineError("crashed", "The engine stopped as it started.");
      await this.request({ type: "start", id: ++this.lastId, bytes });
      for (const language of this.models)
        await this.fetchModel(language)
          .then((model) => this.handOver(model))
          .catch(() => undefined);
      if (this.packs.length > 0) await this.sendRules(this.packs);
    } catch (error) {
      this.module = null; // what does not start is fetched anew
      if (this.channel === channel) this.tearDown(asEngineError(error));
      throw asEngineError(error);
    }
  }

  private async runNext(): Promise<void> {
    if (this.running || !this.waiting) return;
    try {
      await this.start();
    } catch (error) {
      this.waiting?.reject(asEngineError(error));
      this.waiting = null;
      return;
    }
    if (this.running || !this.waiting) return;
    if (!this.channel) return this.runNext(); // it was closed for another build meanwhile
    const job = (this.running = this.waiting);
    this.waiting = null;
    try {
      const { text, options, onShare } = job;
      const reply = await this.request({ type: "analyze", id: ++this.lastId, text, options }, onShare);
      if (reply.type !== "analysis") throw unexpected(reply);
      this.crashes = 0;
      const classes = this.classes.length > 0 && { classes: [...this.classes] };
      const timing = { milliseconds: reply.milliseconds };
      job.resolve({ ...(await joinJson(reply.json)), ...classes, timing });
    } catch (error) {
      job.reject(this.noteCrash(error));
    } finally {
      this.running = null;
    }
    void this.runNext();
  }

  private async changeRules(packs: readonly string[]): Promise<RulePackReport[]> {
    if (packs.length === 0 && this.packs.length === 0) return [];
    await this.useRulesBuild();
    try {
      await this.start();
      const reports = await this.sendRules(packs);
      this.packs = packs;
      return reports;
    } catch (error) {
      throw this.noteCrash(error);
    }
  }

  private async useRulesBuild(): Promise<void> {
    const { rules } = this.settings;
    if (!rules || this.build === rules) return;
    await this.starting?.catch(() => undefined);
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
    const change = (build: Build) => {
      this.build = build;
      this.module = null;
      this.tearDown(new EngineError("cancelled", "The engine was closed for another one."));
    };
    change(rules);
    try {
      await this.start();
    } catch (error) {
      change(this.settings);
      throw asEngineError(error);
    }
  }

  private async sendRules(packs: readonly string[]): Promise<RulePackReport[]> {
    const reply = await this.request({ type: "rules", id: ++this.lastId, packs });
    if (reply.type !== "rules") throw unexpected(reply);
    this.classes = declaredClasses(reply.packs);
    return reply.packs;
  }

  private async fetchModel(
    language: string,
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<Uint8Array> {
    const url = this.settings.modelUrl(language);
    if (url === null) throw new EngineError("model/missing", `There is no model for ${language}.`);
    return this.fetch("model", url, onProgress, signal);
  }

  private async handOver(model: Uint8Array): Promise<void> {
    await this.request({ type: "model", id: ++this.lastId, bytes: model });
  }

  private async fetch(
    what: "start" | "model",
    url: string,
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<Uint8Array> {
    try {
      return await (this.settings.fetch ?? fetchBytes)(url, onProgress, signal);
    } catch (error) {
      if (signal?.aborted) throw new EngineError("cancelled", "The download was cancelled.");
      if (error instanceof FetchError) throw new EngineError(`${what}/${error.failure}`, error.message);
      throw error;
    }
  }

  private request(request: EngineRequest, onShare?: OnShare): Promise<EngineReply> {
    const answer = this.post(request, onShare);
    const ended = () => void this.underWay.delete(answer);
    this.underWay.add(answer);
    answer.then(ended, ended);
    return answer;
  }

  private post(request: EngineRequest, onShare?: OnShare): Promise<EngineReply> {
    return new Promise((resolve, reject) => {
      const channel = this.channel;
      if (!channel) {
        reject(new EngineError("cancelled", "The engine was closed."));
        return;
      }
      this.pending.set(request.id, { resolve, reject, onShare });
      try {
        channel.post(request);
      } catch (error) {
        this.pending.delete(request.id);
        reject(new EngineError("internal", "The request could not be sent.", describe(error)));
      }
    });
  }

  private receive(reply: EngineReply): void {
    if (reply.type === "hello") return;
    const pending = this.pending.get(reply.id);
    if (!pending) return; // answered already, by a cancel or a crash
    if (reply.type === "progress") {
      pending.onShare?.(reply.share);
      return;
    }
    this.pending.delete(reply.id);
    if (reply.type === "error") pending.reject(EngineError.from(reply.error));
    else pending.resolve(reply);
  }

  /** A module that trapped must not be used again, though its worker lives on. */
  private noteCrash(error: unknown): EngineError {
    const known = asEngineError(error);
    if (known.code === "crashed" && this.channel) this.crash(known.detail);
    return known;
  }

  private crash(detail: string): void {
    this.crashes += 1;
    this.tearDown(new EngineError("crashed", "The engine stopped and was started again.", detail));
  }

  /** Ends the channel and answers everything that waits for it. The next request starts a fresh one. */
  private tearDown(reason: EngineError): void {
    this.channel?.close();
    this.channel = null;
    const unanswered = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of unanswered) reject(reason);
  }
}

/** Of several packs that declare a class of the same name, the first one labels it. */
function declaredClasses(packs: readonly RulePackReport[]): RuleClass[] {
  const byName = new Map<string, RuleClass>();
  for (const declared of packs.flatMap(({ classes }) => classes))
    if (!byName.has(declared.name)) byName.set(declared.name, declared);
  return [...byName.values()];
}

function unexpected({ type }: EngineReply): EngineError {
  return new EngineError("internal", `Unexpected answer: ${type}`);
}

function asEngineError(error: unknown): EngineError {
  return error instanceof EngineError ? error : new EngineError("internal", "A fault.", describe(error));
}
