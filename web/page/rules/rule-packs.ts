/**
 * The reader's rule packs: which there are, in which order, which are on, and what the analyzer says of each. They are
 * kept in this browser. The first pack that is on has the engine fetch the build that knows packs.
 *
 * One pack is the reader's own: forms and selections in the article edit it.
 */
import type { RulePackReport } from "../../../wasm/presslens.js";
import type { Engine } from "../../engine/engine.js";
import { EngineError } from "../../engine/errors.js";
import { readPacks, writePacks, type KeptPack } from "./pack-store.js";
import { emptyPack, parsePack, toJson, type RulePack } from "./rule-pack.js";

/** The id of the reader's own pack; those of others are numbers. */
export const OWN = "own";
/** What it is called in its file; the view has a name for it in the reader's language. */
const OWN_NAME = "My words";

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

export class RulePacks {
  /** In the order of precedence. */
  list: readonly ListedPack[] = [];
  /** Why packs are not in use though some are on. */
  error: EngineError | null = null;
  /** False where this browser keeps nothing: the packs are gone with the page. */
  kept = true;

  /** The reader's own pack as a form would make it; in use instead of the real one while the form is open. */
  private draft: RulePack | null = null;

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

  get own(): RulePack {
    return this.find(OWN)?.pack ?? emptyPack(OWN_NAME);
  }

  /** Adds a pack behind the others, if the analyzer takes it; nothing changes otherwise. */
  async add(json: string): Promise<RulePackReport> {
    const [report] = (await this.engine.setRules([...this.texts(), json])).slice(-1);
    if (report!.problems.length > 0) {
      await this.engine.setRules(this.texts());
      return report!;
    }
    const pack = parsePack(json)!;
    const id = String(Math.max(0, ...this.list.map((listed) => Number(listed.id) || 0)) + 1);
    await this.change([...this.list, { id, json, on: true, pack, report: report! }]);
    return report!;
  }

  /** Puts a pack in the place of the reader's own, if the analyzer takes it. */
  async saveOwn(pack: RulePack): Promise<RulePackReport> {
    this.draft = null;
    const json = toJson(pack);
    const saved = { id: OWN, json, on: true, pack, report: null };
    const before = this.list;
    const list = this.find(OWN)
      ? before.map((listed) => (listed.id === OWN ? saved : listed))
      : [saved, ...before];
    await this.change(list);
    const report = this.find(OWN)?.report ?? { name: pack.name, classes: [], problems: [] };
    if (report.problems.length > 0) await this.change(before);
    return report;
  }

  /** Reads the article with this pack for the reader's own, without keeping it; null: with what is kept. */
  async preview(draft: RulePack | null): Promise<RulePackReport | null> {
    if (draft === this.draft) return null;
    this.draft = draft;
    const reports = await this.apply();
    if (!draft) return null;
    return (
      reports[
        Math.max(
          0,
          this.active().findIndex(({ id }) => id === OWN),
        )
      ] ?? null
    );
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

  private active(): readonly ListedPack[] {
    return this.list.filter(({ on }) => on);
  }

  /** What the engine is to use. A draft for a pack that is not there yet, or off, comes first. */
  private texts(): string[] {
    const { draft } = this;
    const texts = this.active().map(({ id, json }) => (id === OWN && draft ? toJson(draft) : json));
    return draft && !this.active().some(({ id }) => id === OWN) ? [toJson(draft), ...texts] : texts;
  }

  private async apply(): Promise<RulePackReport[]> {
    try {
      const reports = await this.engine.setRules(this.texts());
      this.error = null;
      this.list = this.withReports(reports);
      this.host.onRules();
      return reports;
    } catch (error) {
      this.error = error instanceof EngineError ? error : new EngineError("internal", String(error));
      return [];
    } finally {
      this.host.onList();
    }
  }

  private withReports(reports: readonly RulePackReport[]): ListedPack[] {
    const active = this.active();
    const shift = reports.length - active.length; // a draft that comes first
    return this.list.map((listed) => {
      const at = active.indexOf(listed);
      return { ...listed, report: at < 0 ? null : (reports[at + shift] ?? null) };
    });
  }
}
