import { describe, expect, it } from "vitest";
import {
  countRules,
  declareClass,
  emptyPack,
  ignoreWords,
  markWords,
  parsePack,
  toJson,
} from "./rule-pack.js";

const pack = emptyPack("mine");

describe("a pack that the reader edits", () => {
  it("keeps words of one class together", () => {
    const two = markWords(markWords(pack, ["가람"], "person"), ["나래", "다솜"], "person");
    expect(two.entities).toEqual([{ class: "person", terms: ["가람", "나래", "다솜"] }]);
    expect(countRules(two)).toBe(3);
  });

  it("moves a word that it knows already, in whatever case and width", () => {
    const moved = markWords(markWords(pack, ["ACME"], "person"), ["Ａｃｍｅ"], "organization");
    expect(moved.entities).toEqual([{ class: "organization", terms: ["Ａｃｍｅ"] }]);
    const ignored = ignoreWords(moved, ["acme"]);
    expect([ignored.entities, ignored.ignore]).toEqual([[], [{ terms: ["acme"] }]]);
    expect(markWords(ignored, ["acme"], "person").ignore).toEqual([]);
  });

  it("leaves rules alone that say more than a class", () => {
    const near = { class: "person", terms: ["가람"], before: ["감독"] };
    const edited = markWords({ ...pack, entities: [near] }, ["나래"], "person");
    expect(edited.entities).toEqual([near, { class: "person", terms: ["나래"] }]);
  });

  it("declares classes under names that are free", () => {
    const label = { ko: "약", en: "Drug" };
    const first = declareClass(pack, label, "teal");
    const second = declareClass(first.pack, label, "red");
    expect(second.pack.classes).toEqual([
      { name: "own-1", label, colour: "teal" },
      { name: "own-2", label, colour: "red" },
    ]);
  });

  it("is the same after it was written and read", () => {
    const written = markWords(pack, ["__proto__", "가람"], "person", true);
    expect(parsePack(toJson(written))).toEqual(written);
    expect(parsePack('{"schema":"another"}')).toBeNull();
    expect(parsePack("no JSON")).toBeNull();
  });
});
