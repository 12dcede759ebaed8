import type { Analysis, Source } from "../../engine/analysis.js";
import { sourceDetail, sourceLabel } from "../reading.js";

/** A source and what it is quoted saying, as plain text to paste elsewhere. */
export function citationOf(source: Source, { quotes }: Analysis): string {
  const detail = sourceDetail(source);
  const said = quotes
    .filter((quote) => quote.source === source.id)
    .map(({ type, text }) => (type === "direct" ? `“${text}”` : text));
  return [detail ? `${sourceLabel(source)} (${detail})` : sourceLabel(source), ...said].join("\n");
}
