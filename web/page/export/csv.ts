/** Names, figures and quotations as one table. */
import type { Analysis } from "../../engine/analysis.js";
import { sourceLabel } from "../../viewer/reading.js";
import type { Translator } from "../../viewer/translate.js";

const COLUMNS = ["kind", "class", "text", "start", "end", "name", "value", "unit", "iso", "source"] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

export function toCsv({ entities, figures, quotes, sources }: Analysis, t: Translator): string {
  const labels = new Map(sources.map((source) => [source.id, sourceLabel(source)]));
  const rows: Row[] = [
    ...entities.flatMap(({ type, name, mentions }) =>
      mentions.map(({ text, start, end }) => ({ kind: "name", class: type, text, start, end, name })),
    ),
    ...figures.map(({ type, text, start, end, value, low, high, unit, iso }) => ({
      kind: "figure",
      class: type,
      text,
      start,
      end,
      value: value ?? (low === null && high === null ? null : `${low ?? ""}..${high ?? ""}`),
      unit,
      iso,
    })),
    ...quotes.map(({ type, text, start, end, source }) => ({
      kind: "quote",
      class: type,
      text,
      start,
      end,
      source: source === null ? t.text("openness.none") : (labels.get(source) ?? null),
    })),
  ].sort((a, b) => a.start - b.start);
  return [COLUMNS.join(","), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(","))].join(
    "\r\n",
  );
}

/** Quoted where it must be; text that a spreadsheet would take for a formula is made plain. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
