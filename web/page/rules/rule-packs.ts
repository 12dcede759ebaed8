/**
 * The reader's rule packs: which there are, in which order, which are on, and what the analyzer says of each. They are
 * kept in this browser. The first pack that is on has the engine fetch the build that knows packs.
 *
 * One pack is the reader's own: forms and selections in the article edit it.
 */
import type { RulePackReport } from "../../../wasm/presslens.js";
import type { Engine } from "../../engine/engine.js";
import { EngineError, describe } from "../../engine/errors.js";
import { readPacks, writePacks, type KeptPack } from "./pack-store.js";
import { EMPTY_DRAFT, previewPacks, type RuleDraft } from "./rule-draft.js";
import { countRules, emptyPack, parsePack, toJson, type RulePack } from "./rule-pack.js";

/** The id of the reader's own pack; those of others are numbers. */
export const OWN = "own";
/** What it is called in its file; the view has a name for it in the reader's language. */
const OWN_NAME = "My words";
/** The id of what the form says, while it is tried. */
const DRAFT = "draft";

export interface ListedPack extends KeptPack {
  pack: RulePack;
  /** What the analyzer said when the pack was last in use; null while it is off. */
  report: RulePackReport | null;
}

export interface RulePacksHost {
  /** Later analyses differ: this text is to be read again. */
  onRules(): void;
  /** The list has changed, or what is said of it. */
  onList(): void;
}

interface PackInUse {
  id: string;
  json: string;
}

export class RulePacks {
  /** In the order of precedence. */
  list: readonly ListedPack[] = [];
  /** Why packs are not in use though some are on. */
  error: EngineError | null = null;
  /** False where this browser keeps nothing: the packs are gone with the page. */
  kept = true;
  /** What the form says: it outlives the view, so that nothing typed is lost with it. */
  draft: RuleDraft = EMPTY_DRAFT;

  /** The form's words and the reader's own pack without them, while they are tried. */
  private tried: readonly PackInUse[] | null = null;
  /** What the engine was last asked to use; null where that failed. */
  private asked: readonly string[] | null = [];
  private reports: Promise<readonly RulePackReport[]> = Promise.resolve([]);

  constructor(
    private readonly engine: Engine,
    private readonly host: RulePacksHost,
  ) {}

  /** The packs that were kept, and in use again. */
  async read(): Promise<void> {
    try {
      this.list = (await readPacks()).flatMap((kept) => {
        const pack = parsePack(kept.json);
        return pack ? [{ ...kept, pack, report: null }] : [];
      });
    } catch {
      this.kept = false;
    }
    await this.apply();
  }

  /** Has the engine try once more what it could not use. */
  async again(): Promise<void> {
    this.engine.reset();
    await this.apply();
  }

  get own(): RulePack {
    return this.find(OWN)?.pack ?? emptyPack(OWN_NAME);
  }

  /** What the form says is being tried on the article. */
  get isTrying(): boolean {
    return this.tried !== null;
  }

  /** Adds a pack behind the others, if the analyzer takes it. Throws an `EngineError` where it cannot be asked. */
  add(json: string): Promise<RulePackReport> {
    const id = String(Math.max(0, ...this.list.map((listed) => Number(listed.id) || 0)) + 1);
    const pack = parsePack(json) ?? emptyPack(""); // then the analyzer does not take it
    return this.take([...this.list, { id, json, on: true, pack, report: null }], id);
  }

  /** Puts a pack in the place of the reader's own, likewise; one without words goes. */
  async saveOwn(pack: RulePack): Promise<RulePackReport> {
    this.tried = null;
    if (countRules(pack) === 0) {
      await this.remove(OWN);
      return { name: pack.name, classes: [], problems: [] };
    }
    const saved = { id: OWN, json: toJson(pack), on: true, pack, report: null };
    const before = this.list;
    const list = this.find(OWN)
      ? before.map((listed) => (listed.id === OWN ? saved : listed))
      : [saved, ...before];
    return this.take(list, OWN);
  }

  /** Reads the article with what the form says; null: with what is kept. Answers with what the analyzer says of that. */
  async preview(draft: RuleDraft | null): Promise<RulePackReport | null> {
    if (!draft && !this.tried) return null;
    const packs = draft && previewPacks(this.own, draft);
    this.tried = packs && [
      { id: DRAFT, json: toJson(packs.draft) },
      { id: OWN, json: toJson(packs.own) },
    ];
    const reports = await this.apply();
    return reports.get(DRAFT) ?? null;
  }

  async turn(id: string, on: boolean): Promise<void> {
    await this.change(this.list.map((listed) => (listed.id === id ? { ...listed, on } : listed)));
  }

  /** Up (-1) or down (1) in the order of precedence. */
  async move(id: string, by: 1 | -1): Promise<void> {
    const list = [...this.list];
    const from = list.findIndex((listed) => listed.id === id);
    const [moved] = list.splice(from, 1);
    list.splice(from + by, 0, moved!);
    await this.change(list);
  }

  async remove(id: string): Promise<void> {
    await this.change(this.list.filter((listed) => listed.id !== id));
  }

  private find(id: string): ListedPack | undefined {
    return this.list.find((listed) => listed.id === id);
  }

  /** Uses and keeps a list in which the pack with this id is new; everything stays as it was if that one has problems. */
  private async take(list: readonly ListedPack[], id: string): Promise<RulePackReport> {
    const active = activeOf(list);
    let report: RulePackReport;
    try {
      const reports = await this.use(active.map(({ json }) => json));
      report = reports[active.findIndex((listed) => listed.id === id)]!;
    } catch (error) {
      await this.apply();
      throw error;
    }
    if (report.problems.length > 0) await this.apply();
    else await this.change(list);
    return report;
  }

  private async change(list: readonly ListedPack[]): Promise<void> {
    this.list = list;
    await this.apply();
    try {
      await writePacks(list.map(({ id, json, on }) => ({ id, json, on })));
      this.kept = true;
    } catch {
      this.kept = false;
    }
    this.host.onList();
  }

  /** What the engine is to use. What is tried stands where the reader's own pack does, or before all others. */
  private inUse(): readonly PackInUse[] {
    const { tried } = this;
    const active = activeOf(this.list);
    if (!tried) return active;
    return active.some(({ id }) => id === OWN)
      ? active.flatMap((listed) => (listed.id === OWN ? tried : [listed]))
      : [...tried, ...active];
  }

  /** The engine's reports, by the ids of the packs in use. */
  private async apply(): Promise<ReadonlyMap<string, RulePackReport>> {
    const packs = this.inUse();
    const byId = new Map<string, RulePackReport>();
    try {
      const reports = await this.use(packs.map(({ json }) => json));
      packs.forEach(({ id }, i) => byId.set(id, reports[i]!));
      this.error = null;
      this.list = this.list.map((listed) => ({ ...listed, report: byId.get(listed.id) ?? null }));
    } catch (error) {
      this.error =
        error instanceof EngineError ? error : new EngineError("internal", "A fault.", describe(error));
    }
    this.host.onList();
    return byId;
  }

  /** What is in use already is not asked for again: the article would be read once more, for nothing. */
  private use(texts: readonly string[]): Promise<readonly RulePackReport[]> {
    const { asked } = this;
    if (asked?.length === texts.length && texts.every((text, i) => text === asked[i])) return this.reports;
    this.asked = texts;
    this.reports = this.engine.setRules(texts).then(
      (reports) => {
        this.host.onRules();
        return reports;
      },
      (error: unknown) => {
        if (this.asked === texts) this.asked = null;
        throw error;
      },
    );
    return this.reports;
  }
}

function activeOf(list: readonly ListedPack[]): readonly ListedPack[] {
  return list.filter(({ on }) => on);
}
