import { describe, expect, it } from "vitest";
import type { UntimedAnalysis } from "./analysis.js";
import { cutJson, joinJson } from "./json-pieces.js";

const analysis = {
  schema: "presslens.analysis/1",
  language: "ko",
  entities: Array.from({ length: 40 }, (_, i) => ({ id: `e${i}`, name: `이름 "${i}"` })),
  figures: Array.from({ length: 90 }, (_, i) => ({ id: `f${i}`, text: `${i}%` })),
  quotes: [],
  sources: [{ id: "s1", name: "가람시" }],
  summary: { figures: 90 },
} as unknown as UntimedAnalysis;

describe("the JSON of an analysis", () => {
  it("is cut into pieces that are valid JSON and no longer than was asked, and joined again", async () => {
    const pieces = cutJson(JSON.stringify(analysis), 300);
    expect(pieces.length).toBeGreaterThan(10);
    for (const piece of pieces) {
      expect(() => void JSON.parse(piece)).not.toThrow();
      expect(piece.length).toBeLessThan(400);
    }
    expect(await joinJson(pieces)).toEqual(analysis);
  });

  it("stays whole where it is short", async () => {
    const json = JSON.stringify(analysis);
    expect(cutJson(json)).toEqual([json]);
    expect(await joinJson([json])).toEqual(analysis);
  });

  it("keeps an item that is longer than a piece", async () => {
    const long = {
      ...analysis,
      sources: [{ id: "s1", name: "가".repeat(1000) }],
    } as unknown as UntimedAnalysis;
    expect(await joinJson(cutJson(JSON.stringify(long), 300))).toEqual(long);
  });
});
