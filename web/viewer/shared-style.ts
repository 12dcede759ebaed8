import { unsafeCSS, type CSSResult } from "lit";
import sharedText from "./shared.css?inline";

const shared = unsafeCSS(sharedText);

/** The styles of an element: what all share, then its own (the text of its stylesheet, imported with `?inline`). */
export function styles(own: string): CSSResult[] {
  return [shared, unsafeCSS(own)];
}
