/**
 * The page's side of rule packs, small enough for every reader: it fetches what knows packs (the chunk with the view, and
 * with the first pack the analyzer's other build) when the reader has packs or asks for the view.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Engine } from "../../engine/engine.js";
import { loadRules } from "../app/chunks.js";
import { hasPacks } from "./kept.js";
import type { RulePacks } from "./rule-packs.js";

export interface RulesHost extends ReactiveControllerHost {
  /** Later analyses differ: the text is to be read again. */
  onRules(): void;
}

export class Rules implements ReactiveController {
  /** Null until the reader has packs or asks for the view. */
  packs: RulePacks | null = null;
  private loading: Promise<void> | null = null;

  constructor(
    private readonly host: RulesHost,
    private readonly engine: Engine,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Without a network, and with the chunk not kept, the article is read without packs.
    if (hasPacks()) void this.load().catch(() => undefined);
  }

  /** Rejects where the chunk cannot be fetched. */
  load(): Promise<void> {
    this.loading ??= this.fetch().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }

  private async fetch(): Promise<void> {
    const { RulePacks } = await loadRules();
    this.packs = new RulePacks(this.engine, {
      onRules: () => this.host.onRules(),
      onList: () => this.host.requestUpdate(),
    });
    await this.packs.read();
  }
}
