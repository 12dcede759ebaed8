import { describe, expect, it } from "vitest";
import type { UntimedAnalysis } from "./analysis.js";
import { analyzeInSlices, cutAtParagraphs } from "./slices.js";

describe("cutAtParagraphs", () => {
  it("loses nothing and cuts at line breaks", () => {
    const text = Array.from({ length: 40 }, (_, i) => "가".repeat(i)).join("\n");
    const pieces = cutAtParagraphs(text, 100);
    expect(pieces.join("")).toBe(text);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.slice(0, -1).every((piece) => piece.endsWith("\n"))).toBe(true);
  });

  it("cuts a single endless line, but no surrogate pair", () => {
    const text = "😀".repeat(500);
    const pieces = cutAtParagraphs(text, 101);
    expect(pieces.join("")).toBe(text);
    for (const piece of pieces) expect(piece.length % 2).toBe(0);
  });

  it("leaves a short text whole, and an empty one empty", () => {
    expect(cutAtParagraphs("가\n나", 100)).toEqual(["가\n나"]);
    expect(cutAtParagraphs("", 100)).toEqual([""]);
    expect(cutAtParagraphs("가\n나", Infinity)).toEqual(["가\n나"]);
  });
});

describe("analyzeInSlices", () => {
  /** Finds every "A" as one person who says the rest of the line. */
  const analyzeLines = (text: string): string => {
    const places = [...text.matchAll(/A/g)].map(({ index }) => index);
    const analysis: UntimedAnalysis = {
      schema: "presslens.analysis/1",
      language: "ko",
      offsets: "utf16",
      length: text.length,
      entities: places.length
        ? [
            {
              id: "e1",
              type: "person",
              name: "A",
              aliases: [],
              generic: false,
              mentions: places.map((start) => ({ start, end: start + 1, text: "A", confidence: 1 })),
              evidence: [],
            },
          ]
        : [],
      figures: [],
      quotes: places.map((start, i) => ({
        id: `q${i + 1}`,
        start: start + 1,
        end: start + 3,
        text: text.slice(start + 1, start + 3),
        type: "direct",
        source: "s1",
        attribution: { start, end: start + 1, text: "A" },
        cue: null,
        group: "g1",
        evidence: [],
        confidence: 1,
      })),
      sources: places.length
        ? [
            {
              id: "s1",
              kind: "person",
              name: "A",
              role: null,
              affiliation: null,
              entity: "e1",
              expert: false,
              affiliation_given: false,
              reason_given: false,
              mentions: places.map((start) => ({ start, end: start + 1, text: "A" })),
              quotes: places.map((_, i) => `q${i + 1}`),
            },
          ]
        : [],
      summary: {
        sentences: 1,
        words: 1,
        quotes: places.length,
        quoted_share: 0.5,
        sources: { named: 1, organization: 0, document: 0, unnamed: 0, none: 0 },
        quote_shares: {
          person: places.length ? 1 : 0,
          organization: 0,
          document: 0,
          unnamed_person: 0,
          unnamed_group: 0,
          none: 0,
        },
        agentless_quotes: 1,
        expert_quotes: 0,
        figures: 0,
      },
    };
    return JSON.stringify(analysis);
  };

  it("joins the pieces into one analysis of the whole text", async () => {
    const text = "A:xy......\n".repeat(6);
    const whole = JSON.parse(await analyzeInSlices(text, 25, analyzeLines)) as UntimedAnalysis;
    expect(whole.length).toBe(text.length);
    expect(whole.entities).toHaveLength(1);
    expect(whole.entities[0]!.mentions.map(({ start }) => start)).toEqual([0, 11, 22, 33, 44, 55]);
    for (const { start, end, text: found } of [...whole.entities[0]!.mentions, ...whole.quotes])
      expect(text.slice(start, end)).toBe(found);
    expect(new Set(whole.quotes.map(({ id }) => id)).size).toBe(6);
    expect(whole.sources).toHaveLength(1);
    expect(whole.sources[0]!.quotes).toEqual(whole.quotes.map(({ id }) => id));
    expect(whole.quotes.every(({ source }) => source === "s1")).toBe(true);
    expect(whole.summary.quoted_share).toBeCloseTo(0.5);
    expect(whole.summary.quote_shares.person).toBeCloseTo(1);
    expect(whole.summary.agentless_quotes).toBeGreaterThan(1);
  });

  it("tells how far it has come, and ends where it is told to", async () => {
    const text = "A:xy......\n".repeat(6);
    const shares: number[] = [];
    await analyzeInSlices(text, 25, analyzeLines, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);

    let pieces = 0;
    const count = (piece: string) => {
      pieces += 1;
      return analyzeLines(piece);
    };
    const stop = () => {
      throw new Error("enough");
    };
    await expect(analyzeInSlices(text, 25, count, stop)).rejects.toThrow("enough");
    expect(pieces).toBe(1);
  });
});
