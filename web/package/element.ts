/** Registers `<press-lens>`; docs/embedding.md is its manual. For pages. */
export { PressLens } from "../embed/element/press-lens.js";
