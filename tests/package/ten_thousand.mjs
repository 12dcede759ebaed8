// node --expose-gc ten_thousand.mjs PACKAGE: reads ten thousand articles and prints, as JSON, the memory in use after the
// first two thousand and after the last.
import { pathToFileURL } from "node:url";

/** WebAssembly's own, in which the core allocates: Node's account of memory leaves it out. */
let core;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...args) => {
  const result = await instantiate(...args);
  // Node instantiates modules of its own, which come compiled: then the result is the instance.
  if (result.instance)
    core = Object.values(result.instance.exports).find((part) => part instanceof WebAssembly.Memory);
  return result;
};

const { createAnalyzer } = await import(pathToFileURL(process.argv[2]).href);
const WARM = 2_000;
const ALL = 10_000;

function* articles() {
  for (let i = 0; i < ALL; i++)
    yield i % 2
      ? `Police in Fairview said ${i} people came. “It was over in ${i} minutes,” said Ann Doyle, a clerk at Bank ${i}.`
      : `기상청은 ${i}일 밤 눈이 ${i}㎝ 쌓일 것으로 내다봤다. 김서윤 예보관은 “출근길이 ${i}번 미끄럽겠다”고 말했다.`;
}

function inUse() {
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heapUsed, arrayBuffers, core: core.buffer.byteLength };
}

const analyzer = createAnalyzer();
let read = 0;
let warm;
for await (const { figures, quotes } of analyzer.analyzeAll(articles())) {
  if (figures.length === 0 || quotes.length === 0) throw new Error(`article ${read}: not read`);
  if (++read === WARM) warm = inUse();
}
const end = inUse();
analyzer.dispose();
console.log(JSON.stringify({ read, warm, end }));
