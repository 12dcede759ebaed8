/** Draws marks on the article. Two ways to do it, one interface. */
import { LAYERS, OWN_LAYERS, type Layer, type Mark, type OwnLayer } from "../marks.js";

const ownNames = Object.fromEntries(OWN_LAYERS.map((layer) => [layer, `presslens-n-${layer}`])) as Record<
  OwnLayer,
  string
>;

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
  ...ownNames,
};
/**
 * The weight of sources and figures: highlights of their own, drawn over the tints of the names in them, which would hide
 * it, and left empty where a text is to be quieter: that is less work for a browser than to change a style.
 */
export const SOURCE_WEIGHT_HIGHLIGHT = "presslens-s-weight";
export const FIGURE_WEIGHT_HIGHLIGHT = "presslens-f-weight";
const FOCUS_HIGHLIGHT = "presslens-focus";
const FOCUS_QUOTE_HIGHLIGHT = "presslens-focus-q";

/** Later ones are drawn over earlier ones: quotations lie under sources, those under names, and figures on top. */
const PRIORITIES: Partial<Record<Layer, number>> = { direct: 1, indirect: 1, source: 2, figure: 4 };
const NAME_PRIORITY = 3;
const WEIGHT_PRIORITY = 5;
const FOCUS_QUOTE_PRIORITY = 8;
const FOCUS_PRIORITY = 9;

/** One highlight and the marks that it draws. */
export interface Stroke {
  /** As in `CSS.highlights`. */
  name: string;
  priority: number;
  marks: readonly Mark[];
}

/** Sorts marks into the highlights that draw them, those that stay empty included. `quiet`: figures without weight. */
export function strokesOf(marks: readonly Mark[], focused: readonly Mark[], quiet = false): Stroke[] {
  const byLayer = new Map<Layer, Mark[]>(LAYERS.map((layer) => [layer, []]));
  for (const mark of marks) byLayer.get(mark.layer)!.push(mark);
  const isQuote = ({ kind }: Mark) => kind === "quote";
  return [
    ...LAYERS.map((layer) => ({
      name: HIGHLIGHT_NAMES[layer],
      priority: PRIORITIES[layer] ?? NAME_PRIORITY,
      marks: byLayer.get(layer)!,
    })),
    { name: SOURCE_WEIGHT_HIGHLIGHT, priority: WEIGHT_PRIORITY, marks: byLayer.get("source")! },
    { name: FIGURE_WEIGHT_HIGHLIGHT, priority: WEIGHT_PRIORITY, marks: quiet ? [] : byLayer.get("figure")! },
    { name: FOCUS_QUOTE_HIGHLIGHT, priority: FOCUS_QUOTE_PRIORITY, marks: focused.filter(isQuote) },
    { name: FOCUS_HIGHLIGHT, priority: FOCUS_PRIORITY, marks: focused.filter((mark) => !isQuote(mark)) },
  ];
}

export interface Painter {
  /** Draws exactly these marks; `focused` are drawn as chosen, on top of the others. `quiet` as of `strokesOf`. */
  paint(marks: readonly Mark[], focused: readonly Mark[], quiet?: boolean): void;
  clear(): void;
}

export function supportsHighlights(): boolean {
  return "highlights" in CSS && typeof Highlight === "function";
}

/**
 * Draws with the CSS Custom Highlight API: the page's elements stay as they are. Ranges that are in their place are
 * kept, for they move along with typing by themselves: a key press in one paragraph then repaints that paragraph, and
 * a new analysis only what it says anew.
 */
export class HighlightPainter implements Painter {
  constructor(private readonly rangeOf: (start: number, end: number) => Range) {}

  paint(marks: readonly Mark[], focused: readonly Mark[], quiet?: boolean): void {
    for (const { name, priority, marks: drawn } of strokesOf(marks, focused, quiet))
      this.draw(name, drawn, priority);
  }

  clear(): void {
    this.paint([], []);
  }

  private draw(name: string, marks: readonly Mark[], priority: number): void {
    const highlight = registered(name, priority);
    const old = new Map<Node, Range[]>();
    for (const range of highlight as Iterable<Range>) push(old, range.startContainer, range);
    for (const { start, end } of marks) {
      const wanted = this.rangeOf(start, end);
      const candidates = old.get(wanted.startContainer) ?? [];
      const at = candidates.findIndex((range) => samePlace(range, wanted));
      if (at < 0) highlight.add(wanted);
      else candidates.splice(at, 1);
    }
    for (const ranges of old.values()) for (const range of ranges) highlight.delete(range);
  }
}

/** The highlight of a name, made anew only where it is gone or somebody else's. */
function registered(name: string, priority: number): Highlight {
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

function samePlace(a: Range, b: Range): boolean {
  return a.startOffset === b.startOffset && a.endContainer === b.endContainer && a.endOffset === b.endOffset;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
