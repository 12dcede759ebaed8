import { unsafeCSS, type CSSResult } from "lit";
import { layerStyles } from "./article/layer-styles.js";
import basicsText from "./basics.css?inline";
import sharedText from "./shared.css?inline";

/** Icons, what only screen readers meet, and the mark of the focus: also for elements outside the viewer. */
export const basics = unsafeCSS(basicsText);
/** Specimens: a word with the class of a layer is set as that layer is drawn in the article. */
const specimens = unsafeCSS(layerStyles(".spec"));
const shared = unsafeCSS(sharedText);

/** The styles of an element: what all share, then its own (the text of its stylesheet, imported with `?inline`). */
export function styles(own: string): CSSResult[] {
  return [basics, specimens, shared, unsafeCSS(own)];
}
