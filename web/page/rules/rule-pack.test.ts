import { describe, expect, it } from "vitest";
import { EMPTY_DRAFT, NEVER, NEW, applyDraft, previewPacks } from "./rule-draft.js";
import {
  countRules,
  declareClass,
  emptyPack,
  ignore,
  mark,
  parsePack,
  toJson,
  wishFor,
  without,
  withoutUnusedClasses,
} from "./rule-pack.js";

const pack = emptyPack("mine");

describe("a pack that the reader edits", () => {
  it("keeps words and patterns of one class together", () => {
    const wish = { words: ["나래", "다솜"], patterns: ["나\\d"], inside: false };
    const two = mark(mark(pack, wishFor("가람"), "person"), wish, "person");
    expect(two.entities).toEqual([{ class: "person", terms: ["가람", "나래", "다솜"], patterns: ["나\\d"] }]);
    expect(countRules(two)).toBe(4);
  });

  it("moves a word that it knows already, in whatever case and width", () => {
    const moved = mark(mark(pack, wishFor("ACME"), "person"), wishFor("Ａｃｍｅ"), "organization");
    expect(moved.entities).toEqual([{ class: "organization", terms: ["Ａｃｍｅ"] }]);
    const ignored = ignore(moved, wishFor("acme"));
    expect([ignored.entities, ignored.ignore]).toEqual([[], [{ terms: ["acme"] }]]);
    expect(mark(ignored, wishFor("acme"), "person").ignore).toEqual([]);
  });

  it("moves a pattern that it knows already, and takes it away with the rule that it leaves empty", () => {
    const wish = { words: [], patterns: ["KR\\d+"], inside: false };
    const moved = mark(mark(pack, wish, "person"), wish, "work");
    expect(moved.entities).toEqual([{ class: "work", patterns: ["KR\\d+"] }]);
    expect(without(moved, wish).entities).toEqual([]);
  });

  it("leaves rules alone that say more than a class", () => {
    const near = { class: "person", terms: ["가람"], before: ["감독"] };
    const edited = mark({ ...pack, entities: [near] }, wishFor("나래"), "person");
    expect(edited.entities).toEqual([near, { class: "person", terms: ["나래"] }]);
  });

  it("declares classes under names that are free, and drops those of which nothing is left", () => {
    const label = { ko: "약", en: "Drug" };
    const first = declareClass(pack, label, "teal");
    const second = declareClass(first.pack, label, "red");
    expect(second.pack.classes).toEqual([
      { name: "own-1", label, colour: "teal" },
      { name: "own-2", label, colour: "red" },
    ]);
    const used = mark(second.pack, wishFor("가람"), "own-2");
    expect(withoutUnusedClasses(used).classes?.map(({ name }) => name)).toEqual(["own-2"]);
  });

  it("is the same after it was written and read", () => {
    const written = mark(pack, wishFor("__proto__", true), "person");
    expect(parsePack(toJson(written))).toEqual(written);
    expect(parsePack('{"schema":"another"}')).toBeNull();
    expect(parsePack("no JSON")).toBeNull();
  });
});

describe("what a form says", () => {
  const own = mark(ignore(pack, wishFor("나래")), wishFor("가람"), "person");

  it("is one entry a line, each once, words without the spaces around them and patterns with theirs", () => {
    const draft = { ...EMPTY_DRAFT, words: " 가람 \n\n가람\n다솜", patterns: "가 \n \n가 " };
    expect(applyDraft(pack, draft).entities).toEqual([
      { class: "person", terms: ["가람", "다솜"], patterns: ["가 "] },
    ]);
  });

  it("stands in a pack of its own while it is tried, and the reader's own says nothing of the same", () => {
    const packs = previewPacks(own, { ...EMPTY_DRAFT, words: "나래", choice: NEW, label: "약" });
    expect(packs.draft.entities).toEqual([{ class: "own-1", terms: ["나래"] }]);
    expect(packs.draft.classes).toEqual([{ name: "own-1", label: { ko: "약", en: "약" }, colour: "teal" }]);
    expect(packs.own).toEqual({ ...own, ignore: [] });
  });

  it("has no words inside others where it is to be ignored", () => {
    const draft = { ...EMPTY_DRAFT, words: "가람", choice: NEVER, inside: true };
    expect(applyDraft(own, draft)).toMatchObject({ entities: [], ignore: [{ terms: ["나래", "가람"] }] });
  });
});
