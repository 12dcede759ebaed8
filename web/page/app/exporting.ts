/** What leaves the page on request: files, and the report on the clipboard. */
import type { Visibility } from "../../viewer/marks.js";
import type { Reading } from "../../viewer/reading.js";
import type { Translator } from "../../viewer/translate.js";
import type { Format } from "../export/formats.js";
import { loadExport } from "./chunks.js";

export interface ExportingHost {
  /** The last analysis, its marks moved along with the edits since. */
  readonly latest: Reading | null;
  readonly visibility: Visibility;
  readonly translator: Translator;
  fetchChunk<T>(load: () => Promise<T>): Promise<T | null>;
}

export class Exporting {
  constructor(private readonly host: ExportingHost) {}

  async file(format: Format): Promise<void> {
    const exports = await this.host.fetchChunk(loadExport);
    const { latest, visibility, translator } = this.host;
    if (latest) exports?.download(latest, format, visibility, translator);
  }

  async copyReport(): Promise<void> {
    const exports = await this.host.fetchChunk(loadExport);
    const { latest, visibility, translator } = this.host;
    if (exports && latest)
      await navigator.clipboard.writeText(exports.exportText(latest, "markdown", visibility, translator));
  }
}
