/** What stands over the article beside a mark or a selection: the ground that it has, and the distances that it keeps. */
import floatingText from "./floating.css?inline";

/** To be put before the element's own styles. It is shown while its attribute `open` is there. */
export const FLOATING = floatingText;

/** From what it stands beside. */
export const GAP = 8;
/** From the edges of the window. */
export const EDGE = 12;
/** Under the header, which stays in place. */
export const TOP = 60;
