/**
 * The page's side of rule packs, small enough for every reader: it fetches what knows packs (the chunk with the view and
 * the menu of a selection, and with the first pack the analyzer's other build) when the reader has packs, asks for the
 * view or selects words in the article.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Engine } from "../../engine/engine.js";
import { loadRules } from "../app/chunks.js";
import { hasPacks } from "./kept.js";
import type { RulePacks } from "./rule-packs.js";

export interface RulesHost extends ReactiveControllerHost {
  /** An article is open, not the empty page. */
  readonly isReading: boolean;
  readonly articleElement: Element;
  /** Later analyses differ: the text is to be read again. */
  onRules(): void;
}

export class Rules implements ReactiveController {
  /** Null until the reader has packs, asks for the view or selects words. */
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
    document.addEventListener("selectionchange", this.onSelection);
  }

  hostDisconnected(): void {
    document.removeEventListener("selectionchange", this.onSelection);
  }

  /** Whether words of the article are selected. */
  get hasSelection(): boolean {
    const selection = document.getSelection();
    const { isReading, articleElement } = this.host;
    return isReading && selection?.isCollapsed === false && articleElement.contains(selection.anchorNode);
  }

  /** Rejects where the chunk cannot be fetched. */
  load(): Promise<void> {
    this.loading ??= this.fetch().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }

  private readonly onSelection = (): void => {
    if (!this.packs && this.hasSelection) void this.load().catch(() => undefined);
  };

  private async fetch(): Promise<void> {
    const { RulePacks } = await loadRules();
    this.packs = new RulePacks(this.engine, {
      onRules: () => this.host.onRules(),
      onList: () => this.host.requestUpdate(),
    });
    await this.packs.read();
  }
}
