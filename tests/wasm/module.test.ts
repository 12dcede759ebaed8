// The module's own contract, as wasm/presslens.d.ts states it.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { PresslensModule, RulePackReport, WasmAnalyzer } from "../../wasm/presslens";
import { goldCases, decode } from "../support/cases";
import { defaultOptions, loadModule, newAnalyzer } from "../support/module";
import { wasmFolder } from "../support/paths";

const ENTITY_TYPES = ["person", "organization", "location", "product", "work", "event"];

interface Json {
  entities: { type: string; mentions: { start: number; end: number }[] }[];
  figures: { start: number; end: number }[];
  quotes: {
    start: number;
    end: number;
    source: string | null;
    attribution: { start: number; end: number } | null;
    cue: { start: number; end: number } | null;
  }[];
}

let module: PresslensModule;
let analyzer: WasmAnalyzer;

beforeAll(async () => {
  module = await loadModule();
  analyzer = await newAnalyzer();
});

/** The rows of `spans`: [kind, class, start, end, index]. */
function rows(spans: Uint32Array): number[][] {
  return Array.from({ length: spans.length / 5 }, (_, row) => [...spans.slice(row * 5, row * 5 + 5)]);
}

describe("spans", () => {
  test.each(goldCases())("$id: the numbers say what the JSON says", ({ bytes }) => {
    const { status, spans, json } = analyzer.analyze(decode(bytes), defaultOptions);
    expect(status.code).toBe(0);
    const { entities, figures, quotes } = JSON.parse(json) as Json;
    const expected = [
      ...entities.flatMap(({ mentions }, index) => mentions.map(({ start, end }) => [0, start, end, index])),
      ...figures.map(({ start, end }, index) => [1, start, end, index]),
      ...quotes.flatMap(({ start, end, source, attribution, cue }, index) => [
        [2, start, end, index],
        ...(attribution && source ? [[3, attribution.start, attribution.end, index]] : []),
        ...(cue ? [[4, cue.start, cue.end, index]] : []),
      ]),
    ];
    expect(rows(spans).map(([kind, , start, end, index]) => [kind, start, end, index])).toEqual(expected);
    for (const [kind, type, , , index] of rows(spans)) {
      if (kind === 0) expect(ENTITY_TYPES[type!]).toBe(entities[index!]!.type);
    }
  });
});

test("options choose the finders", () => {
  const text = "김민재 서울대 교수는 2026년 3월 2일 “매출이 3% 늘었다”고 말했다.";
  const all = JSON.parse(analyzer.analyze(text, defaultOptions).json) as Json;
  expect(all.figures.length).toBeGreaterThan(0);
  expect(all.quotes.length).toBeGreaterThan(0);
  const none = { ...defaultOptions, entities: false, figures: false, quotes: false };
  expect(analyzer.analyze(text, none).spans).toHaveLength(0);
});

test("an unknown language, an impossible date and a damaged model come back as errors", () => {
  const bad = [
    analyzer.analyze("가", { ...defaultOptions, language: "xx" }),
    analyzer.analyze("가", { ...defaultOptions, date: "2026-02-30" }),
  ];
  for (const { status, spans, json } of bad) {
    expect(status.code).toBe(1);
    expect(status.message).not.toBe("");
    expect(spans).toHaveLength(0);
    expect(json).toBe("");
  }
  expect(analyzer.loadModel(new Uint8Array([1, 2, 3])).code).toBe(2);
  expect(analyzer.analyze("가", defaultOptions).status.code).toBe(0);
});

describe("rule packs", () => {
  const text = "배터리를 판다.";
  const pack = JSON.stringify({
    schema: "presslens.rules/1",
    name: "cells",
    classes: [{ name: "cell", label: { ko: "전지", en: "Cell" }, colour: "teal" }],
    entities: [{ class: "cell", terms: ["배터리"] }],
  });
  const classes = [{ name: "cell", label: { ko: "전지", en: "Cell" }, colour: "teal" }];
  const report = (json: string) => {
    const compiled = new rules.RulePack!(json);
    const said = JSON.parse(compiled.report()) as RulePackReport;
    compiled.delete();
    return said;
  };
  let rules: PresslensModule;

  beforeAll(async () => {
    rules = await loadModule("presslens-rules");
  });

  test("are in the larger build alone", () => {
    expect(module.RulePack).toBeUndefined();
    expect(analyzer.addRules).toBeUndefined();
  });

  test("say what they bring along", () => {
    expect(report(pack)).toEqual({ name: "cells", classes, problems: [] });
  });

  test("say all that is wrong with them, where, and in both languages", () => {
    const bad = pack.replace('"terms":["배터리"]', '"terms":[7],"patterns":["가(나"]');
    const { name, classes: none, problems } = report(bad);
    expect([name, none]).toEqual([null, []]);
    expect(problems.map(({ pointer, position }) => [pointer, position])).toEqual([
      ["/entities/0/terms/0", null],
      ["/entities/0/patterns/0", 1],
    ]);
    for (const { message } of problems) {
      expect(message.en).toMatch(/^[A-Z].*\.$/);
      expect(message.ko).toMatch(/[가-힣].*\.$/);
    }
    expect(report('{"name":').problems).toMatchObject([{ pointer: "", position: 8 }]);
  });

  test("are compiled once and used by many analyzers, also when their handle is gone", () => {
    const compiled = new rules.RulePack!(pack);
    const analyzers = [new rules.Analyzer(), new rules.Analyzer()];
    for (const one of analyzers) one.addRules!(compiled);
    compiled.delete();
    for (const one of [...analyzers, ...analyzers]) {
      const found = JSON.parse(one.analyze(text, defaultOptions).json) as Json;
      expect(found.entities).toMatchObject([{ type: "cell", name: "배터리" }]);
    }
    analyzers[0]!.clearRules!();
    const without = JSON.parse(analyzers[0]!.analyze(text, defaultOptions).json) as Json;
    expect(without.entities.map(({ type }) => type)).not.toContain("cell");
    for (const one of analyzers) one.delete();
  });

  test("with problems change nothing", () => {
    const one = new rules.Analyzer();
    const bad = new rules.RulePack!("no JSON");
    const before = one.analyze(text, defaultOptions).json;
    one.addRules!(bad);
    expect(one.analyze(text, defaultOptions).json).toBe(before);
    bad.delete();
    one.delete();
  });
});

test("lone surrogates become U+FFFD", () => {
  expect(analyzer.analyze("3\ud800명 \udc00", defaultOptions)).toMatchObject({ status: { code: 0 } });
});

test("ten megabytes of one character", () => {
  const { status, json } = analyzer.analyze("가".repeat(10_000_000), defaultOptions);
  expect(status.code).toBe(0);
  expect((JSON.parse(json) as { length: number }).length).toBe(10_000_000);
});

test("analyzers give their memory back", () => {
  const text = decode(goldCases()[0]!.bytes);
  const grow = () => {
    const one = new module.Analyzer();
    for (let i = 0; i < 20; ++i) one.analyze(text, defaultOptions);
    const { spans } = one.analyze(text, defaultOptions);
    const bytes = spans.buffer.byteLength; // the whole of the module's memory
    one.delete();
    return bytes;
  };
  const after = grow();
  for (let i = 0; i < 20; ++i) expect(grow()).toBe(after);
});

test("the loader asks for no eval and knows no address of its own", () => {
  const loader = readFileSync(`${wasmFolder}/presslens.mjs`, "utf8");
  expect(loader).not.toMatch(/\beval\(|new Function\b/);
  expect(loader).not.toContain("import.meta");
});
