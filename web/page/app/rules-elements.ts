/** The view of rule packs, and what the article's selection offers for them. A chunk of its own: most readers have none. */
import "../rules/rules-sheet.js";
import "../rules/selection-menu.js";

export { RulePacks } from "../rules/rule-packs.js";
