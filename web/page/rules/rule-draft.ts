/** What the form for the simple case says, while it is filled in: "these words and patterns, this class". */
import type { RuleColour } from "../../engine/analysis.js";
import { declareClass, emptyPack, ignore, mark, without, type RulePack, type Wish } from "./rule-pack.js";

/** The choices besides classes: a class that the form declares, and none at all. */
export const NEW = "new";
export const NEVER = "never";

/** What the pack of a preview is called; the rule's name in the evidence of what it finds. */
export const PREVIEW_NAME = "(preview)";

export interface RuleDraft {
  /** One a line, like the patterns. */
  words: string;
  patterns: string;
  /** The name of a class, or `NEW`, or `NEVER`. */
  choice: string;
  /** What a new class is called, and its colour. */
  label: string;
  colour: RuleColour;
  inside: boolean;
}

export const EMPTY_DRAFT: RuleDraft = {
  words: "",
  patterns: "",
  choice: "person",
  label: "",
  colour: "teal",
  inside: false,
};

export function wishOf({ words, patterns, choice, inside }: RuleDraft): Wish {
  return {
    words: unique(words.split("\n").map((word) => word.trim())),
    patterns: unique(patterns.split("\n").map((pattern) => pattern.replace(/\r$/, ""))),
    inside: inside && choice !== NEVER,
  };
}

export function saysNothing(draft: RuleDraft): boolean {
  const { words, patterns } = wishOf(draft);
  return words.length + patterns.length === 0;
}

/** The reader's own pack with what the form says. */
export function applyDraft(own: RulePack, draft: RuleDraft): RulePack {
  const wish = wishOf(draft);
  if (draft.choice === NEVER) return ignore(own, wish);
  const { pack, name } = withClass(own, draft);
  return mark(pack, wish, name);
}

/** The name of the class that the form's words get. */
export function classOf(own: RulePack, draft: RuleDraft): string {
  return withClass(own, draft).name;
}

/**
 * What the form says as a pack of its own, so that what it finds, and what is wrong with it, can be told from the rest;
 * and the reader's pack beside it, which says nothing of the same words.
 */
export function previewPacks(own: RulePack, draft: RuleDraft): { draft: RulePack; own: RulePack } {
  const classes = own.classes ? { classes: own.classes } : {};
  return {
    draft: applyDraft({ ...emptyPack(PREVIEW_NAME), ...classes }, draft),
    own: without(own, wishOf(draft)),
  };
}

function withClass(own: RulePack, { choice, label, colour }: RuleDraft): { pack: RulePack; name: string } {
  const name = label.trim();
  return choice === NEW ? declareClass(own, { ko: name, en: name }, colour) : { pack: own, name: choice };
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)].filter((line) => line.trim());
}
