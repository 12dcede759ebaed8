/**
 * The JSON of an analysis, cut where it crosses from the worker to the page. Parsing that of a long text in one go would
 * keep the page from answering for longer than a reader notices; piece by piece, the reader is served in between.
 */
import type { UntimedAnalysis } from "./analysis.js";
import { pause } from "./pause.js";

/** Code units that are parsed in a few milliseconds. */
const PIECE_LENGTH = 150_000;
const LISTS = ["entities", "figures", "quotes", "sources"] as const;

type Lists = Pick<UntimedAnalysis, (typeof LISTS)[number]>;

/** A short text's analysis stays whole. Otherwise the first piece holds everything but the lists, the others parts of these. */
export function cutJson(json: string, pieceLength = PIECE_LENGTH): string[] {
  if (json.length <= pieceLength) return [json];
  const analysis = JSON.parse(json) as UntimedAnalysis;
  const pieces = [JSON.stringify({ ...analysis, entities: [], figures: [], quotes: [], sources: [] })];
  for (const list of LISTS) {
    let items: string[] = [];
    let length = 0;
    const close = () => {
      if (items.length) pieces.push(`{"${list}":[${items.join()}]}`);
      items = [];
      length = 0;
    };
    for (const item of analysis[list]) {
      const text = JSON.stringify(item);
      if (length + text.length > pieceLength) close();
      items.push(text);
      length += text.length;
    }
    close();
  }
  return pieces;
}

/** The analysis that was cut. */
export async function joinJson([first, ...rest]: readonly string[]): Promise<UntimedAnalysis> {
  const whole = JSON.parse(first!) as UntimedAnalysis;
  for (const piece of rest) {
    await pause();
    const part = JSON.parse(piece) as Partial<Lists>;
    for (const list of LISTS) for (const item of part[list] ?? []) (whole[list] as unknown[]).push(item);
  }
  return whole;
}
