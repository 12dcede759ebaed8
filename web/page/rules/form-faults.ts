/** Which field of the form each problem of its pack belongs to, and which entry of that field. */
import type { RuleProblem } from "../../../wasm/presslens.js";
import type { Translator } from "../../viewer/translate.js";
import { sentenceOf } from "./problem-list.js";
import { wordOf, type RulePack, type RuleTerm } from "./rule-pack.js";

export type Field = "words" | "patterns" | "label" | "other";

export interface Fault {
  /** The word or pattern that is meant; "" where none is. */
  entry: string;
  /** Where in a pattern. */
  position: number | null;
  sentence: string;
}

const PLACES: readonly [Field, RegExp][] = [
  ["words", /^\/(?:entities|ignore)\/\d+\/terms\b/],
  ["patterns", /^\/(?:entities|ignore)\/\d+\/patterns\b/],
  ["label", /^\/classes\//],
];

/** By field. `pack` is the one with these problems. */
export function faultsOf(
  problems: readonly RuleProblem[],
  pack: RulePack,
  t: Translator,
): ReadonlyMap<Field, readonly Fault[]> {
  const faults = new Map<Field, Fault[]>();
  for (const problem of problems) {
    const [field] = PLACES.find(([, place]) => place.test(problem.pointer)) ?? ["other" as const];
    const fault = {
      entry: entryAt(pack, problem.pointer),
      position: problem.position,
      sentence: sentenceOf(problem, t),
    };
    const list = faults.get(field) ?? [];
    // A label stands in a pack once for each language.
    if (field !== "label" || list.length === 0) list.push(fault);
    faults.set(field, list);
  }
  return faults;
}

function entryAt(pack: RulePack, pointer: string): string {
  const [, key, rule, list, entry] = pointer.split("/");
  if ((key !== "entities" && key !== "ignore") || (list !== "terms" && list !== "patterns")) return "";
  const found: RuleTerm | undefined = pack[key]?.[Number(rule)]?.[list]?.[Number(entry)];
  return found === undefined ? "" : wordOf(found);
}
