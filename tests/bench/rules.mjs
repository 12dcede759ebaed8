// What rule packs cost in WebAssembly: how long the largest pack takes to load, what it adds to an analysis, and what
// patterns do that were made to be slow.
import { readFileSync } from "node:fs";
import createPresslens from "../../build/wasm/presslens-rules.mjs";

const TERMS = 100_000;
const PATTERNS = 500;
/** The bars that this has to clear. */
const MOST_LOADING_MS = 300;
const MOST_COST_PERCENT = 20;
const PASSES = 7;
const MEGABYTE = 1_000_000;

const pack = (fields) => JSON.stringify({ schema: "presslens.rules/1", name: "bench", ...fields });

/** Always the same numbers below `limit`, in no order. */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Words of two to six syllables; every tenth is Latin. */
function words(count) {
  const next = numbers(7);
  const found = new Set();
  while (found.size < count) {
    const latin = next(10) === 0;
    const letter = () =>
      latin ? String.fromCharCode(97 + next(26)) : String.fromCharCode(0xac00 + next(11172));
    found.add(Array.from({ length: 2 + next(5) + (latin ? 3 : 0) }, letter).join(""));
  }
  return [...found];
}

/** One in so many words of the articles is the pack's as well, about as often as news names somebody or something. */
const WORDS_PER_TERM = 20;

function largestPack(texts) {
  const found = texts
    .join(" ")
    .toLowerCase()
    .match(/[가-힣]{2,6}|[a-z]{3,}/g);
  const own = [...new Set(found)].filter((_, i) => i % WORDS_PER_TERM === 0);
  const terms = [...new Set([...own, ...words(TERMS + own.length)])].slice(0, TERMS);
  const patterns = words(PATTERNS).map((word, i) =>
    i % 50 === 0 ? `[A-Z]{2,5}-[0-9]{${1 + i / 50}}` : `${word} ?(?P<name>제[0-9]+(호|조))`,
  );
  return pack({ entities: [{ class: "work", terms, patterns }] });
}

const milliseconds = (act) => {
  const start = performance.now();
  act();
  return performance.now() - start;
};
const fastest = (times) => Math.min(...times);

const HOSTILE = {
  "(a+)+$": "a",
  "(x|xx)*y": "x",
  "((b{0,9}){0,9}){0,9}c": "b",
  "(?s)x.*y|x": "x",
  "[a-z]*[a-z]*[a-z]*0": "a",
};

const optionsFor = (language) => ({ language, date: "", entities: true, figures: true, quotes: true });

/** Milliseconds that a pack takes to load. */
function loadingTime(module, json) {
  const load = () => {
    const loaded = new module.RulePack(json);
    if (JSON.parse(loaded.report()).name === null) throw new Error(loaded.report().slice(0, 2000));
    loaded.delete();
  };
  return fastest(Array.from({ length: PASSES }, () => milliseconds(load)));
}

/** Milliseconds that the articles take without a pack and with it. They are read in turn: the machine's load changes. */
function readingTimes(module, json, { language, texts, model }) {
  const compiled = new module.RulePack(json);
  const analyzers = [new module.Analyzer(), new module.Analyzer()];
  for (const one of analyzers) if (model) one.loadModel(readFileSync(model));
  analyzers[1].addRules(compiled);
  const options = optionsFor(language);
  const read = (one) => milliseconds(() => texts.forEach((text) => one.analyze(text, options)));
  const passes = Array.from({ length: PASSES }, () => analyzers.map(read));
  for (const one of [compiled, ...analyzers]) one.delete();
  return analyzers.map((_, which) => fastest(passes.map((times) => times[which])));
}

/**
 * Prints the tables; false where a bar is missed.
 * @param {{ language: string, texts: string[], model: string | null }[]} corpora articles, and the file of their model
 */
export async function measureRules(table, corpora) {
  const module = await createPresslens({
    wasmBinary: readFileSync(new URL("../../build/wasm/presslens-rules.wasm", import.meta.url)),
  });
  const loading = [];
  const rows = [];
  const costs = [];
  for (const corpus of corpora) {
    const json = largestPack(corpus.texts);
    const megabytes = corpus.texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / MEGABYTE;
    loading.push(loadingTime(module, json));
    for (const model of new Set([null, corpus.model])) {
      const times = readingTimes(module, json, { ...corpus, model });
      costs.push((times[1] / times[0] - 1) * 100);
      rows.push([
        `${corpus.language}, ${model ? "with the model" : "without a model"}`,
        ...times.map((time) => (megabytes / (time / 1000)).toFixed(1)),
        `${costs.at(-1).toFixed(0)} %`,
      ]);
    }
  }
  console.log(
    `\na pack of ${TERMS} terms and ${PATTERNS} patterns, in WebAssembly, loads in ` +
      `${loading.map((time) => time.toFixed(0)).join(" and ")} ms (at most ${MOST_LOADING_MS} ms)`,
  );
  table([["analysis, MB/s", "without it", "with it", `cost (at most ${MOST_COST_PERCENT} %)`], ...rows]);
  measureHostile(module, table);
  return loading.every((time) => time <= MOST_LOADING_MS) && costs.every((cost) => cost <= MOST_COST_PERCENT);
}

function measureHostile(module, table) {
  const analyzer = () => new module.Analyzer();
  const options = optionsFor("ko");
  const bare = analyzer();
  const rows = Object.entries(HOSTILE).map(([pattern, letter]) => {
    const one = analyzer();
    const hostile = new module.RulePack(pack({ entities: [{ class: "work", patterns: [pattern] }] }));
    one.addRules(hostile);
    const time = (length) => {
      const text = letter.repeat(length);
      const without = fastest([0, 1, 2].map(() => milliseconds(() => bare.analyze(text, options))));
      return fastest([0, 1, 2].map(() => milliseconds(() => one.analyze(text, options)))) - without;
    };
    const row = [pattern, time(MEGABYTE / 2).toFixed(0), time(MEGABYTE).toFixed(0)];
    hostile.delete();
    one.delete();
    return row;
  });
  console.log();
  table([["a pattern that was made to be slow adds, milliseconds", "0.5 MB", "1 MB"], ...rows]);
}
