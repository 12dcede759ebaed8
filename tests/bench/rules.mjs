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

/** The words of the articles that no other word begins with count as well: a pack that finds nothing costs nothing. */
function largestPack(texts) {
  const own = [...new Set(texts.join(" ").match(/[가-힣]{3,6}/g))].slice(0, 2_000);
  const terms = [...new Set([...own, ...words(TERMS + own.length)])].slice(0, TERMS);
  const patterns = words(PATTERNS).map((word, i) =>
    i % 50 === 0 ? `[A-Z]{2,5}-[0-9]{${1 + (i % 7)}}` : `${word} ?(?P<name>제[0-9]+(호|조))`,
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

/** Prints the tables; false where a bar is missed. `texts`: articles; `model`: the file of their language, or null. */
export async function measureRules(table, language, texts, model) {
  const module = await createPresslens({
    wasmBinary: readFileSync(new URL("../../build/wasm/presslens-rules.wasm", import.meta.url)),
  });
  const analyzer = () => new module.Analyzer();
  const json = largestPack(texts);
  const loading = fastest(
    Array.from({ length: PASSES }, () =>
      milliseconds(() => {
        const loaded = new module.RulePack(json);
        if (JSON.parse(loaded.report()).name === null) throw new Error(loaded.report().slice(0, 2000));
        loaded.delete();
      }),
    ),
  );
  const options = { language, date: "", entities: true, figures: true, quotes: true };
  const compiled = new module.RulePack(json);
  const costs = [null, model].map((file) => {
    const [plain, ruled] = [analyzer(), analyzer()];
    for (const one of [plain, ruled]) if (file) one.loadModel(readFileSync(file));
    ruled.addRules(compiled);
    const read = (one) => milliseconds(() => texts.forEach((text) => one.analyze(text, options)));
    const passes = Array.from({ length: PASSES }, () => [read(plain), read(ruled)]); // in turn: the load changes
    const times = [fastest(passes.map(([time]) => time)), fastest(passes.map(([, time]) => time))];
    for (const one of [plain, ruled]) one.delete();
    return times;
  });
  const percent = ([plain, ruled]) => (ruled / plain - 1) * 100;
  console.log(`\na pack of ${TERMS} terms and ${PATTERNS} patterns, in WebAssembly`);
  table([
    ["", "without, ms", "with, ms", "cost"],
    ["loading it", "", loading.toFixed(0), `at most ${MOST_LOADING_MS} ms`],
    ...[
      ["analysis without a model", costs[0]],
      ["analysis with the model", costs[1]],
    ].map(([name, times]) => [
      name,
      ...times.map((time) => time.toFixed(0)),
      `${percent(times).toFixed(0)} %`,
    ]),
  ]);

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
  return loading <= MOST_LOADING_MS && costs.every((times) => percent(times) <= MOST_COST_PERCENT);
}
