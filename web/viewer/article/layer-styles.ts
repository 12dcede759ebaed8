/** How each layer is drawn (layers.css), for whatever draws it: elements, the Custom Highlight API, other people's pages. */
import text from "./layers.css?inline";
import {
  FIGURE_WEIGHT_HIGHLIGHT,
  HIGHLIGHT_NAMES,
  SOURCE_WEIGHT_HIGHLIGHT,
  supportsHighlights,
} from "./painter.js";

/** `mark.presslens-f` as it stands in the styles. */
const SELECTOR = /mark\.(presslens([\w-]+))/g;

/** For `<mark>` elements of the painters' classes, `prefix` in the place of "presslens". */
export function markStyles(prefix: string): string {
  return text.replace(SELECTOR, `mark.${prefix}$2`);
}

/** For `::highlight()`; "" where a browser has no such thing and would throw the rules away. */
export function highlightStyles(prefix: string): string {
  return supportsHighlights() ? text.replace(SELECTOR, `::highlight(${prefix}$2)`) : "";
}

/** By the name of the highlight; weights are highlights of their own. */
const LAYERS_BY_NAME = new Map<string, string>([
  ...Object.entries(HIGHLIGHT_NAMES).map(([layer, name]) => [name, layer] as const),
  [SOURCE_WEIGHT_HIGHLIGHT, "source"],
  [FIGURE_WEIGHT_HIGHLIGHT, "figure"],
]);

/** For elements that have their layers as classes: `.spec` and `.person`, say. */
export function layerStyles(element: string): string {
  return text.replace(SELECTOR, (_, name: string) => `${element}.${LAYERS_BY_NAME.get(name) ?? name}`);
}
