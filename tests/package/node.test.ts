// The npm package in Node, as `./dev build package` leaves it.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type * as Package from "../../web/package/index";
import { newAnalyzer, defaultOptions } from "../support/module";
import { packageFolder } from "../support/paths";

const KOREAN =
  "기상청은 12일 밤 눈이 5㎝ 쌓일 것으로 내다봤다. 김서윤 예보관은 “출근길이 미끄럽겠다”고 말했다.";
const ENGLISH =
  "Police said 12 people were hurt. “It was over in a minute,” said Ann Doyle, a clerk at the bank.";

const load = (name: string) =>
  import(/* @vite-ignore */ pathToFileURL(path.join(packageFolder, name)).href) as Promise<typeof Package>;

describe.each(["node.js", "inline.js"])("the package in Node: %s", (name) => {
  let analyzer: Package.Analyzer;
  let presslens: typeof Package;
  beforeEach(async () => {
    presslens = await load(name);
    analyzer = presslens.createAnalyzer();
  });
  afterEach(() => analyzer.dispose());

  it.each([KOREAN, ENGLISH])("reads what the module with both models reads: %s", async (text) => {
    const { timing, ...analysis } = await analyzer.analyze(text);
    const module = await newAnalyzer();
    expect(analysis).toEqual(JSON.parse(module.analyze(text, defaultOptions).json));
    expect(timing.milliseconds).toBeGreaterThan(0);
    module.delete();
  });

  it.each([KOREAN, ENGLISH])("hands over the highlights alone: %s", async (text) => {
    const spans = await analyzer.analyzeSpans(text);
    const module = await newAnalyzer();
    const { spans: expected, language, json } = module.analyze(text, defaultOptions);
    expect([...spans]).toEqual([...expected]);
    expect(language).toBe((JSON.parse(json) as { language: string }).language);
    expect([...module.analyzeSpans(text, defaultOptions).spans]).toEqual([...spans]);
    module.delete();
  });

  it("answers every text with its own analysis, in any number at once", async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `${i + 3} people came.`);
    const analyses = await Promise.all(texts.map((text) => analyzer.analyze(text)));
    expect(analyses.map(({ figures }) => figures[0]?.value)).toEqual(texts.map((_, i) => i + 3));
  });

  it("asks a stream for one text at a time", async () => {
    let asked = 0;
    async function* texts() {
      for (; asked < 3;) yield `${++asked + 1} people came.`;
    }
    const seen: unknown[] = [];
    for await (const { figures } of analyzer.analyzeAll(texts())) seen.push([asked, figures[0]?.value]);
    expect(seen).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  it("rejects what it cannot do with an error that has a code, and goes on", async () => {
    await expect(analyzer.analyze("x", { date: "yesterday" })).rejects.toMatchObject({ code: "bad-option" });
    await expect(analyzer.analyze("x", { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(
      presslens.EngineError,
    );
    expect((await analyzer.analyze("12 people came.")).figures).toHaveLength(1);
    analyzer.dispose();
    await expect(analyzer.analyze("x")).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe.each(["node.js", "inline.js"])("rule packs in Node: %s", (name) => {
  const pack = {
    schema: "presslens.rules/1",
    name: "beat",
    entities: [{ class: "organization", terms: ["가온누리"] }],
  };

  it("mark what they name", async () => {
    const presslens = await load(name);
    const analyzer = presslens.createAnalyzer({ rules: [pack, JSON.stringify({ ...pack, name: "again" })] });
    const { entities } = await analyzer.analyze("어제 가온누리는 쉬었다.");
    expect(entities.map(({ name, type }) => [name, type])).toContainEqual(["가온누리", "organization"]);
    analyzer.dispose();
  });

  it("with problems reject every text with the list of them", async () => {
    const presslens = await load(name);
    const analyzer = presslens.createAnalyzer({ rules: [{ ...pack, colour: "red" }] });
    const error = { code: "bad-option", detail: expect.stringContaining("rules[0]/colour") as string };
    await expect(analyzer.analyze("x")).rejects.toMatchObject(error);
    await expect(analyzer.analyze("x")).rejects.toMatchObject(error);
    analyzer.dispose();
  });
});
