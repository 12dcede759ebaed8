/**
 * The articles read lately, kept in this browser (IndexedDB) only where the reader has asked for it, and forgotten at
 * once when the reader says so.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { clear, createStore, delMany, set, values, type UseStore } from "idb-keyval";

export interface KeptArticle {
  id: string;
  title: string;
  text: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

const WISH_KEY = "presslens.keep";
const MAX_ARTICLES = 20;
const SAVE_DELAY_MS = 800;
const TITLE_LENGTH = 120;

export class Recent implements ReactiveController {
  /** The newest first. */
  articles: readonly KeptArticle[] = [];
  /** Whether articles are kept at all. */
  on = readWish();

  private current = newId();
  private timer = 0;
  private store: UseStore | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.on) void this.read();
  }

  /** The reader's wish. Whoever no longer wants articles kept wants the kept ones gone. */
  async turn(on: boolean): Promise<void> {
    this.on = on;
    writeWish(on);
    if (!on) await this.forgetAll();
    this.host.requestUpdate();
  }

  /** Another article is being read, an older one from the list or a new one. */
  begin(id = newId()): void {
    clearTimeout(this.timer);
    this.current = id;
  }

  /** The text as it stands is worth keeping; it is kept after a pause, in place of its earlier state. */
  save(text: string): void {
    clearTimeout(this.timer);
    if (!this.on || !text.trim()) return;
    const id = this.current;
    this.timer = window.setTimeout(() => void this.write(id, text), SAVE_DELAY_MS);
  }

  async forgetAll(): Promise<void> {
    clearTimeout(this.timer);
    await attempt(() => clear(this.open()));
    await this.read();
  }

  private async write(id: string, text: string): Promise<void> {
    const title = text.trimStart().split("\n", 1)[0]!.slice(0, TITLE_LENGTH);
    const article: KeptArticle = { id, title, text, savedAt: Date.now() };
    await attempt(() => set(id, article, this.open()));
    await this.read();
    const tooOld = this.articles.slice(MAX_ARTICLES).map((old) => old.id);
    if (tooOld.length) await attempt(() => delMany(tooOld, this.open()));
    this.articles = this.articles.slice(0, MAX_ARTICLES);
  }

  private async read(): Promise<void> {
    const kept = (await attempt(() => values<KeptArticle>(this.open()))) ?? [];
    this.articles = kept.sort((a, b) => b.savedAt - a.savedAt);
    this.host.requestUpdate();
  }

  private open(): UseStore {
    return (this.store ??= createStore("presslens", "articles"));
  }
}

/** `crypto.randomUUID` is missing where a page comes by plain HTTP. */
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** A browser that keeps nothing, in a private window for example, still reads articles. */
async function attempt<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch {
    return null;
  }
}

function readWish(): boolean {
  try {
    return localStorage.getItem(WISH_KEY) === "yes";
  } catch {
    return false;
  }
}

function writeWish(on: boolean): void {
  try {
    if (on) localStorage.setItem(WISH_KEY, "yes");
    else localStorage.removeItem(WISH_KEY);
  } catch {
    // See above.
  }
}
