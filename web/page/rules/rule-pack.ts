/**
 * A rule pack as the page writes and changes it: `presslens.rules/1`, docs/rules.md. Every change gives a new pack; what
 * it does not speak of stays as it was. Whether a pack is right is for the analyzer to say.
 */
import type { InBothLanguages, RuleColour } from "../../engine/analysis.js";

export const RULES_SCHEMA = "presslens.rules/1";

export const COLOURS: readonly RuleColour[] = [
  "red",
  "orange",
  "yellow",
  "green",
  "teal",
  "blue",
  "purple",
  "pink",
  "brown",
  "gray",
];

export type RuleTerm = string | { term: string; aliases?: string[]; josa?: boolean; inside?: boolean };

export interface Rule {
  class?: string;
  terms?: RuleTerm[];
  patterns?: string[];
  before?: string[];
  after?: string[];
}

export interface DeclaredClass {
  name: string;
  label?: InBothLanguages;
  colour?: RuleColour;
}

export interface RulePack {
  schema: string;
  name: string;
  description?: string;
  classes?: DeclaredClass[];
  entities?: Rule[];
  ignore?: Rule[];
}

/** What a reader wants marked, or never marked. */
export interface Wish {
  words: readonly string[];
  patterns: readonly string[];
  /** The words may stand inside longer ones. */
  inside: boolean;
}

export function wishFor(word: string, inside = false): Wish {
  return { words: [word], patterns: [], inside };
}

export function emptyPack(name: string): RulePack {
  return { schema: RULES_SCHEMA, name };
}

export function toJson(pack: RulePack): string {
  return JSON.stringify(pack, null, 2);
}

/** The pack in a text that the analyzer has accepted, or null where there is none of ours. */
export function parsePack(json: string): RulePack | null {
  try {
    const value = JSON.parse(json) as RulePack | null;
    return value?.schema === RULES_SCHEMA ? value : null;
  } catch {
    return null;
  }
}

/** These are names of this class from now on, whatever the pack said of them before. */
export function mark(pack: RulePack, wish: Wish, name: string): RulePack {
  const rest = without(pack, wish);
  return { ...rest, entities: addTo(rest.entities ?? [], wish, name) };
}

/** These are never highlighted from now on. */
export function ignore(pack: RulePack, wish: Wish): RulePack {
  const rest = without(pack, wish);
  return { ...rest, ignore: addTo(rest.ignore ?? [], wish) };
}

/** The pack with one more class of its own, under a name that is still free. */
export function declareClass(
  pack: RulePack,
  label: InBothLanguages,
  colour: RuleColour,
): { pack: RulePack; name: string } {
  const classes = pack.classes ?? [];
  const taken = new Set(classes.map(({ name }) => name));
  let number = classes.length + 1;
  while (taken.has(`own-${number}`)) number += 1;
  const name = `own-${number}`;
  return { pack: { ...pack, classes: [...classes, { name, label, colour }] }, name };
}

/** The pack without classes that no rule names. */
export function withoutUnusedClasses(pack: RulePack): RulePack {
  const used = new Set((pack.entities ?? []).map((rule) => rule.class));
  return pack.classes ? { ...pack, classes: pack.classes.filter(({ name }) => used.has(name)) } : pack;
}

/** How many words and patterns a pack has, for its line in a list. */
export function countRules({ entities = [], ignore = [] }: RulePack): number {
  return [...entities, ...ignore].reduce(
    (sum, { terms = [], patterns = [] }) => sum + terms.length + patterns.length,
    0,
  );
}

/** The pack as if it had never said anything of these: the analyzer takes nothing twice, nor a rule without words. */
export function without(pack: RulePack, { words, patterns }: Pick<Wish, "words" | "patterns">): RulePack {
  const gone = new Set(words.map(fold));
  const keep = (rules: readonly Rule[]) =>
    rules
      .map((rule) => ({
        ...rule,
        ...(rule.terms && { terms: rule.terms.filter((term) => !gone.has(fold(wordOf(term)))) }),
        ...(rule.patterns && { patterns: rule.patterns.filter((pattern) => !patterns.includes(pattern)) }),
      }))
      .filter(({ terms, patterns }) => terms?.length || patterns?.length);
  return {
    ...pack,
    ...(pack.entities && { entities: keep(pack.entities) }),
    ...(pack.ignore && { ignore: keep(pack.ignore) }),
  };
}

export function wordOf(term: RuleTerm): string {
  return typeof term === "string" ? term : term.term;
}

/** What is added goes to the first rule that says just this and nothing else. */
function addTo(rules: readonly Rule[], { words, patterns, inside }: Wish, name?: string): Rule[] {
  const terms = words.map((term): RuleTerm => (inside ? { term, inside } : term));
  const extended = (rule: Rule): Rule => ({
    ...rule,
    ...(terms.length > 0 && { terms: [...(rule.terms ?? []), ...terms] }),
    ...(patterns.length > 0 && { patterns: [...(rule.patterns ?? []), ...patterns] }),
  });
  const plain = rules.findIndex((rule) => rule.class === name && !rule.before && !rule.after);
  if (plain < 0) return [...rules, extended(name === undefined ? {} : { class: name })];
  return rules.map((rule, i) => (i === plain ? extended(rule) : rule));
}

/** As the analyzer compares terms: without regard to case and width. */
function fold(word: string): string {
  return word
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, " ")
    .toLowerCase();
}
