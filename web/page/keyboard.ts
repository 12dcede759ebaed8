/** The keys of the page, in one table: what they do, and what the help sheet says of them. */
import { BUILT_IN_LAYERS, type Layer } from "../viewer/marks.js";

export type Command =
  | { name: "step"; by: 1 | -1; kind: "any" | "same" | "name" | "figure" | "quote" }
  | { name: "toggle"; layer: Layer }
  | { name: "clean" }
  | { name: "card" }
  | { name: "tab"; by: 1 | -1 }
  | { name: "palette" }
  | { name: "help" };

/** Keys for reading: they work while no field has the focus. */
const READING_KEYS: Record<string, Command> = {
  j: { name: "step", by: 1, kind: "any" },
  k: { name: "step", by: -1, kind: "any" },
  J: { name: "step", by: 1, kind: "same" },
  K: { name: "step", by: -1, kind: "same" },
  n: { name: "step", by: 1, kind: "name" },
  f: { name: "step", by: 1, kind: "figure" },
  q: { name: "step", by: 1, kind: "quote" },
  "[": { name: "tab", by: -1 },
  "]": { name: "tab", by: 1 },
  c: { name: "card" },
  "0": { name: "clean" },
  "?": { name: "help" },
};

/** 1 to 9 switch the layers in the legend's order; the tenth, sources, goes with its quotations. */
BUILT_IN_LAYERS.slice(0, 9).forEach((layer, i) => (READING_KEYS[String(i + 1)] = { name: "toggle", layer }));

/** What a key press asks for, or null. `writing`: the focus is in a field or in the article. */
export function commandOf(event: KeyboardEvent, writing: boolean): Command | null {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k")
    return { name: "palette" };
  // In the article plain keys are text, so Alt with an arrow walks from mark to mark there.
  if (event.altKey && event.key === "Enter") return { name: "card" };
  if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp"))
    return { name: "step", by: event.key === "ArrowDown" ? 1 : -1, kind: "any" };
  if (writing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  return READING_KEYS[event.key] ?? null;
}

/** For the help sheet: keys, and the string that says what they do. */
export const HELP: readonly { title: string; rows: readonly (readonly [string[], string])[] }[] = [
  {
    title: "help.move",
    rows: [
      [["J", "K"], "help.step"],
      [["Shift", "J"], "help.same"],
      [["N"], "help.name"],
      [["F"], "help.figure"],
      [["Q"], "help.quote"],
      [["Ctrl", "K"], "help.palette"],
      [["C"], "help.card"],
      [["Alt", "↓"], "help.in-text"],
      [["Alt", "↵"], "help.card-in-text"],
      [["Alt", "↵"], "help.selection"],
    ],
  },
  {
    title: "help.show",
    rows: [
      [["1", "6"], "help.names"],
      [["7"], "help.figures"],
      [["8", "9"], "help.quotes"],
      [["0"], "help.clean"],
      [["[", "]"], "help.tabs"],
      [["Esc"], "help.escape"],
      [["?"], "help.help"],
    ],
  },
];
