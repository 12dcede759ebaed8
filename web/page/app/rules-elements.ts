/** The view of rule packs. A chunk of its own: most readers have none. */
import "../rules/rules-sheet.js";

export { RulePacks } from "../rules/rule-packs.js";
