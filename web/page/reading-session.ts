/**
 * Keeps an analysis in step with a text that is being edited: asks the engine after edits, moves marks along with
 * what was typed meanwhile, and fetches the model of a language when its first text arrives.
 */
import type { Analysis } from "../engine/analysis.js";
import type { Engine } from "../engine/engine.js";
import { EngineError } from "../engine/errors.js";
import { pause } from "../engine/pause.js";
import { marksOf, type Mark } from "../viewer/marks.js";
import type { Reading, Stretch } from "../viewer/reading.js";
import { moveSpans, type TextEdit } from "../viewer/span-mapping.js";
import { adoptMarks, renewMarks, wholeLines, withContext } from "./passage.js";

/** Work that takes longer than this is shown. */
const BUSY_MS = 300;
/**
 * Up to this length a text is analysed with every key. A longer one waits for a pause in typing, the longer the more, and
 * what was edited is analysed on its own meanwhile.
 */
const SHORT_TEXT = 10_000;
const MAX_DELAY_MS = 600;
const CHARACTERS_PER_DELAY_MS = 300;

export type ModelState = "none" | "loading" | "ready" | "missing" | "failed";

export interface ModelProgress {
  language: string;
  state: ModelState;
  loaded: number;
  total: number;
}

export interface SessionHost {
  readonly text: string;
  readonly date: string;
  /** A new analysis of the text as it stands. */
  onReading(reading: Reading): void;
  /** The marks of a passage were renewed; the analysis is the old one. */
  onMarks(marks: readonly Mark[]): void;
  /** Anything else changed: busy, error, model. */
  onState(): void;
}

export class ReadingSession {
  reading: Reading | null = null;
  busy = false;
  /** How much of the text has been analysed, 0 to 1; null where the engine does not know. */
  share: number | null = null;
  error: EngineError | null = null;
  model: ModelProgress | null = null;

  private timer = 0;
  private passageTimer = 0;
  /** What was edited since a passage was last analysed. */
  private touched: Stretch | null = null;
  /** The edits since each analysis that is under way was asked for. */
  private readonly editLogs = new Set<TextEdit[]>();
  private readonly models = new Map<string, ModelState>();
  /** Models that have come but that no analysis has used yet. */
  private readonly arrived = new Set<string>();
  private download: AbortController | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly host: SessionHost,
  ) {}

  /** Names are held back until an analysis with their model is there, rather than shown and changed. */
  get namesPending(): boolean {
    return this.model?.state === "loading";
  }

  /** Another text was opened. */
  opened(): void {
    this.reading = null;
    this.error = null;
    this.editLogs.clear();
    this.touched = null;
    this.schedule(0);
  }

  /** Shows an analysis that was made before, of the text that was just opened. */
  show(analysis: Analysis): void {
    clearTimeout(this.timer);
    const { text } = this.host;
    this.reading = { text, analysis, marks: marksOf(analysis, text.length) };
    this.host.onReading(this.reading);
  }

  /** The text was edited; `marks` have moved along already. */
  edited(edit: TextEdit, marks: readonly Mark[]): void {
    for (const log of this.editLogs) log.push(edit);
    const { text } = this.host;
    if (this.reading) this.reading = { ...this.reading, text, marks };
    const beyond = Math.max(0, text.length - SHORT_TEXT);
    if (beyond && this.reading) this.touch(edit);
    this.schedule(Math.min(MAX_DELAY_MS, beyond / CHARACTERS_PER_DELAY_MS));
  }

  /** What the analysis depends on besides the text has changed. */
  refresh(): void {
    if (this.host.text.trim()) this.schedule(0);
  }

  analyzeAgain(): void {
    this.engine.reset();
    this.error = null;
    this.schedule(0);
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.engine.cancel();
  }

  cancelModel(): void {
    this.download?.abort();
  }

  retryModel(): void {
    if (this.model) void this.loadModel(this.model.language);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.analyze(), delay);
  }

  private touch({ start, removed, inserted }: TextEdit): void {
    const [before] = this.touched ? moveSpans([this.touched], { start, removed, inserted }) : [];
    const end = start + inserted;
    this.touched = before
      ? { start: Math.min(before.start, start), end: Math.max(before.end, end) }
      : { start, end };
    clearTimeout(this.passageTimer);
    this.passageTimer = window.setTimeout(() => void this.analyzePassage(), 0);
  }

  /** What goes wrong here is left to the analysis of the whole text to tell. */
  private async analyzePassage(): Promise<void> {
    const { reading, touched } = this;
    const { text, date } = this.host;
    this.touched = null;
    if (!reading || !touched || touched.end - touched.start > SHORT_TEXT) return;
    const passage = wholeLines(text, touched);
    const around = withContext(text, passage);
    const piece = text.slice(around.start, around.end);
    const log: TextEdit[] = [];
    this.editLogs.add(log);
    try {
      const { language } = reading.analysis;
      const analysis = await this.engine.analyze(piece, { language, date });
      if (!this.editLogs.has(log) || !this.reading) return; // another text was opened meanwhile
      const found = adoptMarks(marksOf(analysis, piece.length), this.reading.analysis, around.start);
      for (const edit of log) moveSpans([passage], edit);
      const fresh = log.reduce<Mark[]>((moved, edit) => moveSpans(moved, edit), found);
      this.reading = { ...this.reading, marks: renewMarks(this.reading.marks, fresh, passage) };
      this.host.onMarks(this.reading.marks);
    } catch {
      // See above.
    } finally {
      this.editLogs.delete(log);
    }
  }

  private async analyze(): Promise<void> {
    const { text, date } = this.host;
    const log: TextEdit[] = [];
    this.editLogs.add(log);
    const models = [...this.arrived];
    const showBusy = setTimeout(() => this.setBusy(true), BUSY_MS);
    const onShare = (share: number) => {
      this.share = share;
      if (this.busy) this.host.onState();
    };
    try {
      const analysis = await this.engine.analyze(text, { language: "auto", date }, onShare);
      await pause();
      if (!this.editLogs.has(log)) return; // another text was opened meanwhile
      const marks = log.reduce<Mark[]>(
        (moved, edit) => moveSpans(moved, edit),
        marksOf(analysis, text.length),
      );
      this.reading = { text: this.host.text, analysis, marks };
      this.error = null;
      this.settle(models);
      // First the model: names that it will find anew are held back rather than shown for a moment.
      if (text.trim()) this.wantModel(analysis.language);
      this.host.onReading(this.reading);
    } catch (error) {
      const known = error instanceof EngineError ? error : new EngineError("internal", String(error));
      if (known.code === "superseded") return;
      this.settle(models);
      if (known.code !== "cancelled") this.error = known;
    } finally {
      clearTimeout(showBusy);
      this.editLogs.delete(log);
      this.busy = false;
      this.share = null;
      this.host.onState();
    }
  }

  /** An analysis with these models has ended. */
  private settle(models: readonly string[]): void {
    for (const language of models) {
      this.arrived.delete(language);
      this.setModel({ language, state: "ready", loaded: 0, total: 0 });
    }
  }

  private setBusy(busy: boolean): void {
    this.busy = busy;
    this.host.onState();
  }

  private wantModel(language: string): void {
    const state = this.models.get(language) ?? "none";
    if (state === "none") void this.loadModel(language);
    else if (this.model?.language !== language) this.setModel({ language, state, loaded: 0, total: 0 });
  }

  private async loadModel(language: string): Promise<void> {
    const download = (this.download = new AbortController());
    this.setModel({ language, state: "loading", loaded: 0, total: 0 });
    const progress = (loaded: number, total: number) =>
      this.setModel({ language, state: "loading", loaded, total });
    try {
      await this.engine.loadModel(language, progress, download.signal);
      this.arrived.add(language);
      this.schedule(0);
    } catch (error) {
      const missing = error instanceof EngineError && error.code === "model/missing";
      this.setModel({ language, state: missing ? "missing" : "failed", loaded: 0, total: 0 });
    }
  }

  private setModel(model: ModelProgress): void {
    this.models.set(model.language, model.state);
    this.model = model;
    this.host.onState();
  }
}
