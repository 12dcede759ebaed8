/**
 * One engine for everything on the page that has something to read with the same rule packs, or with none: articles wait
 * for their turn, and the model of a language is fetched once, with the first article in it. The last one to leave ends
 * the engine.
 */
import type { Analysis } from "../../engine/analysis.js";
import { createBrowserEngine } from "../../engine/browser-engine.js";
import type { Engine } from "../../engine/engine.js";
import type { AnalyzeOptions } from "../../engine/messages.js";
import { usePacks, type PackFault } from "./host-packs.js";

export interface EarlyOrFinal {
  analysis: Analysis;
  /** The model of names is still on its way: figures and quotations are final, names are not. */
  namesPending: boolean;
}

export class SharedEngine {
  private engine: Engine | null = null;
  private users = 0;
  private turn: Promise<unknown> = Promise.resolve();
  /** By language: whether its model has come. */
  private readonly models = new Map<string, Promise<boolean>>();
  private readonly ready = new Set<string>();
  /** What is wrong with the packs, once they have been handed to the engine. */
  private packs: Promise<readonly PackFault[]> | null = null;

  /** `addresses` of rule packs, in order of precedence. */
  constructor(private readonly addresses: readonly string[]) {}

  enter(): void {
    this.users += 1;
  }

  leave(): void {
    this.users -= 1;
    if (this.users > 0) return;
    this.engine?.dispose();
    this.engine = null;
    this.models.clear();
    this.ready.clear();
    this.packs = null;
  }

  /** Has the packs in use. A pack with a fault is not, and the others are all the same. */
  packFaults(): Promise<readonly PackFault[]> {
    this.packs ??= usePacks(this.running(), this.addresses);
    return this.packs;
  }

  /** One analysis, or an early one and then the final one. Throws an `EngineError`. */
  async *read(text: string, options: AnalyzeOptions): AsyncGenerator<EarlyOrFinal, void, void> {
    const early = await this.analyze(text, options);
    const { language } = early;
    if (this.ready.has(language)) {
      yield { analysis: early, namesPending: false };
      return;
    }
    yield { analysis: early, namesPending: true };
    const came = await this.loadModel(language);
    yield { analysis: came ? await this.analyze(text, options) : early, namesPending: false };
  }

  private analyze(text: string, options: AnalyzeOptions): Promise<Analysis> {
    const result = this.turn.then(() => this.running().analyze(text, options));
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** Without a model names are found by lexicon and context, so that its absence is no error. */
  private loadModel(language: string): Promise<boolean> {
    let model = this.models.get(language);
    if (!model) {
      model = this.running()
        .loadModel(language)
        .then(
          () => true,
          () => false,
        )
        .finally(() => this.ready.add(language));
      this.models.set(language, model);
    }
    return model;
  }

  private running(): Engine {
    return (this.engine ??= createBrowserEngine(import.meta.url));
  }
}

/** Those of this version, by their packs: scripts of the same address share their modules. */
const engines = new Map<string, SharedEngine>();

export function sharedEngineFor(addresses: readonly string[]): SharedEngine {
  const key = addresses.join(" ");
  const engine = engines.get(key) ?? new SharedEngine(addresses);
  engines.set(key, engine);
  return engine;
}
