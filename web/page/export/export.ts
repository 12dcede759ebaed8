/** A reading as files: JSON to open again, CSV for a spreadsheet, Markdown to read, HTML to hand on. */
import { ANALYSIS_SCHEMA, type Analysis } from "../../engine/analysis.js";
import { classLabel } from "../../viewer/class-labels.js";
import { figureValue } from "../../viewer/figure-format.js";
import type { Visibility } from "../../viewer/marks.js";
import { sourceDetail, sourceLabel, type Reading } from "../../viewer/reading.js";
import type { Translator } from "../../viewer/translate.js";
import { toCsv } from "./csv.js";
import { toDocument } from "./document.js";
import type { Format } from "./formats.js";

/** The analysis and the text that it belongs to. */
interface SavedReading {
  text: string;
  analysis: Analysis;
}

const FILES: Record<Format, { name: string; type: string }> = {
  json: { name: "presslens.json", type: "application/json" },
  csv: { name: "presslens.csv", type: "text/csv" },
  markdown: { name: "presslens.md", type: "text/markdown" },
  html: { name: "presslens.html", type: "text/html" },
};

/** `visibility`: a document shows what the page shows; the other formats hold everything. */
export function exportText(reading: Reading, format: Format, visibility: Visibility, t: Translator): string {
  switch (format) {
    case "json":
      return JSON.stringify(
        { text: reading.text, analysis: reading.analysis } satisfies SavedReading,
        null,
        2,
      );
    case "csv":
      return toCsv(reading.analysis, t);
    case "markdown":
      return toMarkdown(reading.analysis, t);
    case "html":
      return toDocument(reading, visibility, t);
  }
}

/** Hands a file to the reader. */
export function download(reading: Reading, format: Format, visibility: Visibility, t: Translator): void {
  const { name, type } = FILES[format];
  // Spreadsheets take a CSV file for UTF-8 only when it says so.
  const mark = format === "csv" ? "\ufeff" : "";
  const url = URL.createObjectURL(
    new Blob([mark, exportText(reading, format, visibility, t)], { type: `${type};charset=utf-8` }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The reading that a JSON file holds, or null if it is none of ours. */
export function parseSaved(json: string): SavedReading | null {
  try {
    const value = JSON.parse(json) as Partial<SavedReading> | null;
    const analysis = value?.analysis;
    const ours =
      typeof value?.text === "string" && analysis?.schema === ANALYSIS_SCHEMA && hasLists(analysis);
    return ours ? { text: value.text!, analysis } : null;
  } catch {
    return null;
  }
}

function hasLists(analysis: Analysis): boolean {
  return [analysis.entities, analysis.figures, analysis.quotes, analysis.sources].every(Array.isArray);
}

function toMarkdown({ entities, figures, quotes, sources, classes }: Analysis, t: Translator): string {
  const escape = (text: string) => text.replace(/\s+/g, " ").replace(/([\\`*_[\]|<>#])/g, "\\$1");
  const section = (title: string, lines: string[]) => (lines.length ? [`## ${title}`, "", ...lines, ""] : []);
  const said = (id: string | null) =>
    quotes
      .filter(({ source }) => source === id)
      .map(({ type, text }) => `  - ${type === "direct" ? `“${escape(text)}”` : escape(text)}`);
  return [
    ...section(
      t.text("view.names"),
      entities.map((entity) => {
        const { name, aliases, mentions } = entity;
        const also = aliases.length ? ` (${aliases.map(escape).join(", ")})` : "";
        return `- **${escape(name)}**${also} — ${escape(classLabel(entity, classes, t))}, ${mentions.length}`;
      }),
    ),
    ...section(
      t.text("view.figures"),
      figures.map((figure) =>
        `- ${escape(figure.text)} — ${escape(figureValue(figure, t))} ${escape(figure.unit ?? "")}`.trimEnd(),
      ),
    ),
    ...section(t.text("view.sources"), [
      ...sources.flatMap((source) => {
        const detail = sourceDetail(source);
        return [
          `- **${escape(sourceLabel(source))}**${detail ? ` — ${escape(detail)}` : ""}`,
          ...said(source.id),
        ];
      }),
      ...(said(null).length ? [`- ${t.text("openness.none")}`, ...said(null)] : []),
    ]),
  ].join("\n");
}
