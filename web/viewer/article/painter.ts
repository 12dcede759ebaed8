/** Draws marks on the article. Two ways to do it, one interface. */
import { LAYERS, type Layer, type Mark } from "../marks.js";

/** The highlights' names in `CSS.highlights`, which are shared by everything on the page: hence the prefix. */
export const HIGHLIGHT_NAMES: Record<Layer, string> = {
  person: "presslens-n-person",
  organization: "presslens-n-organization",
  location: "presslens-n-location",
  product: "presslens-n-product",
  work: "presslens-n-work",
  event: "presslens-n-event",
  figure: "presslens-f",
  direct: "presslens-q-direct",
  indirect: "presslens-q-indirect",
  source: "presslens-s",
};
export const FOCUS_HIGHLIGHT = "presslens-focus";
export const FOCUS_QUOTE_HIGHLIGHT = "presslens-focus-q";

/** Later ones are drawn over earlier ones: quotations lie under sources, those under names, and figures on top. */
const PRIORITIES: Record<Layer, number> = {
  direct: 1,
  indirect: 1,
  source: 2,
  person: 3,
  organization: 3,
  location: 3,
  product: 3,
  work: 3,
  event: 3,
  figure: 4,
};
const FOCUS_QUOTE_PRIORITY = 8;
const FOCUS_PRIORITY = 9;

export interface Painter {
  /** Draws exactly these marks; `focused` are drawn as chosen, on top of the others. */
  paint(marks: readonly Mark[], focused: readonly Mark[]): void;
  clear(): void;
}

export function supportsHighlights(): boolean {
  return "highlights" in CSS && typeof Highlight === "function";
}

/** Draws with the CSS Custom Highlight API: the page's elements stay as they are. */
export class HighlightPainter implements Painter {
  constructor(private readonly rangeOf: (start: number, end: number) => Range) {}

  paint(marks: readonly Mark[], focused: readonly Mark[]): void {
    const ranges = new Map<Layer, Range[]>(LAYERS.map((layer) => [layer, []]));
    for (const { layer, start, end } of marks) ranges.get(layer)!.push(this.rangeOf(start, end));
    for (const layer of LAYERS) register(HIGHLIGHT_NAMES[layer], ranges.get(layer)!, PRIORITIES[layer]);
    const focusRanges = (quotes: boolean) =>
      focused
        .filter(({ kind }) => (kind === "quote") === quotes)
        .map(({ start, end }) => this.rangeOf(start, end));
    register(FOCUS_QUOTE_HIGHLIGHT, focusRanges(true), FOCUS_QUOTE_PRIORITY);
    register(FOCUS_HIGHLIGHT, focusRanges(false), FOCUS_PRIORITY);
  }

  clear(): void {
    this.paint([], []);
  }
}

function register(name: string, ranges: Range[], priority: number): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
