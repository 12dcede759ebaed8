/** What the script tag does, for programs that bring their own script. For pages. */
export { annotate } from "../embed/script/widget.js";
