import { describe, expect, it } from "vitest";
import type { Entity, Figure } from "../engine/analysis.js";
import { carryIds, counterpartOf, type Mark } from "./marks.js";

const figure = (id: string, start: number, end: number): Mark => ({
  kind: "figure",
  layer: "figure",
  start,
  end,
  figure: { id } as Figure,
});
const name = (id: string, start: number, end: number, mention = 0): Mark => ({
  kind: "name",
  layer: "person",
  start,
  end,
  entity: { id } as Entity,
  mention,
});

describe("a newer analysis", () => {
  const before = [name("e1", 0, 3), figure("f1", 5, 8), name("e1", 10, 13, 1), figure("f2", 20, 24)];
  const after = [figure("f1", 2, 4), figure("f2", 5, 8), name("e4", 10, 13), figure("f3", 20, 25)];

  it("calls the same things by other ids", () => {
    expect(carryIds(new Set(["f1"]), before, after)).toEqual(new Set(["f2"]));
  });

  it("knows a name again by any of its mentions", () => {
    expect(carryIds(new Set(["e1"]), before, after)).toEqual(new Set(["e4"]));
  });

  it("forgets what it does not find", () => {
    expect(carryIds(new Set(["f2"]), before, after)).toEqual(new Set());
    expect(counterpartOf(before[3]!, after)).toBeNull();
  });

  it("does not take a name for a figure in its place", () => {
    expect(counterpartOf(name("e9", 5, 8), after)).toBeNull();
    expect(counterpartOf(before[1]!, after)).toBe(after[1]);
  });
});
