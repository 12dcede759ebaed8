/** The ways in which a text comes into the page: from a file, the clipboard, a link, or as an example. */
import type { Reading } from "../../viewer/reading.js";
import type { ExampleLanguage } from "../examples/examples.js";
import { FileError, openFile } from "../files/open-file.js";
import { readExample } from "../hosting/folder.js";
import { textOfHash } from "../share/text-link.js";
import { loadExport } from "./chunks.js";

export interface OpeningHost {
  /** The key of the string that says what could not be opened, and why; "" where nothing went wrong. */
  problem: string;
  openText(text: string): void;
  /** Opens a reading that was exported. */
  openSaved(saved: Pick<Reading, "text" | "analysis">): void;
  fetchChunk<T>(load: () => Promise<T>): Promise<T | null>;
}

export class Opening {
  constructor(private readonly host: OpeningHost) {}

  async file(file: File): Promise<void> {
    const { host } = this;
    host.problem = "";
    try {
      const opened = await openFile(file);
      if (opened.kind === "text") host.openText(opened.text);
      else await this.saved(opened.json);
    } catch (error) {
      host.problem = error instanceof FileError ? error.key : "file.unreadable";
    }
  }

  /** False where the clipboard holds no text, or may not be read. */
  async clipboard(): Promise<boolean> {
    const text = await navigator.clipboard.readText().catch(() => "");
    if (text.trim()) this.host.openText(text);
    return text.trim() !== "";
  }

  async example(language: ExampleLanguage): Promise<void> {
    const text = await this.host.fetchChunk(() => readExample(language));
    if (text !== null) this.host.openText(text.trimEnd());
  }

  /** False where a link's hash holds no text. */
  async link(hash: string): Promise<boolean> {
    const text = await textOfHash(hash);
    if (text !== null) this.host.openText(text);
    return text !== null;
  }

  private async saved(json: string): Promise<void> {
    const exports = await this.host.fetchChunk(loadExport);
    const saved = exports?.parseSaved(json);
    if (saved) this.host.openSaved(saved);
    else if (exports) this.host.problem = "file.not-saved";
  }
}
