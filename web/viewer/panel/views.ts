/** The views of the panel, and which of them lists what. */
import type { Mark } from "../marks.js";

export const VIEWS = ["overview", "names", "figures", "sources"] as const;
export type View = (typeof VIEWS)[number];

/** The view that lists a mark. */
export const VIEW_OF: Record<Mark["kind"], View> = {
  name: "names",
  figure: "figures",
  quote: "sources",
  source: "sources",
};
