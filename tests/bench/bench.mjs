// Speed of every stage, native and WebAssembly side by side, of input that was made to be slow, of rule packs, and of the page.
// Run ./dev bench.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { measureFirstVisit } from "./first_visit.mjs";
import { measureHosts } from "./hosts.mjs";
import { measurePage } from "./page.mjs";
import { measureRules } from "./rules.mjs";
import createPresslens from "../../build/wasm/presslens.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const folder = path.join(root, "build/bench");
const MEGABYTE = 1_000_000;

/** Runs a program and gives its standard output. */
function output(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr.slice(-2000)}`);
  return stdout;
}

function goldTexts(language) {
  const articles = path.join(root, "tests/gold", language);
  const files = readdirSync(articles).map((name) => path.join(articles, name));
  const lines = output("python3", path.join(root, "tests/eval/score.py"), "inputs", "gold", ...files);
  return lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).text);
}

/** The texts over and over, up to about a megabyte of UTF-8. */
function repeated(texts) {
  const out = [];
  for (let bytes = 0, i = 0; bytes < MEGABYTE; ++i) {
    const text = texts[i % texts.length];
    out.push(text);
    bytes += Buffer.byteLength(text);
  }
  return out;
}

function modelOf(language) {
  const model = path.join(root, "core/models", `${language}.model`);
  return existsSync(model) ? model : "-";
}

const PROGRAMS = {
  native: [path.join(root, "build/native/tests/bench/presslens_bench")],
  wasm: [process.execPath, path.join(root, "build/wasm/tests/bench/presslens_bench.js")],
};

/** Milliseconds by stage; `model` is a file, or "-" for none. */
function stages([command, ...before], language, file, { model = modelOf(language), after = [] } = {}) {
  const lines = output(command, ...before, language, model, file, ...after)
    .trimEnd()
    .split("\n");
  return new Map(lines.map((line) => line.split("\t")).map(([stage, time]) => [stage, Number(time)]));
}

/** The whole analysis as JavaScript sees it: a string in, spans and JSON out. */
async function moduleCall(language, texts) {
  const module = await createPresslens({
    wasmBinary: readFileSync(path.join(root, "build/wasm/presslens.wasm")),
  });
  const analyzer = new module.Analyzer();
  if (modelOf(language) !== "-") analyzer.loadModel(readFileSync(modelOf(language)));
  const options = { language, date: "", entities: true, figures: true, quotes: true };
  let fastest = Infinity;
  // As bench.cc does it: for a second, and the fastest pass counts.
  for (let spent = 0; spent < 1000;) {
    const start = performance.now();
    for (const text of texts) analyzer.analyze(text, options).spans.slice();
    const time = performance.now() - start;
    fastest = Math.min(fastest, time);
    spent += time;
  }
  return fastest;
}

/** What both models cost: milliseconds to load each (of three engines the median), and the engine's memory then. */
async function modelCosts() {
  const wasmBinary = readFileSync(path.join(root, "build/wasm/presslens.wasm"));
  const models = ["ko", "en"].filter((language) => modelOf(language) !== "-");
  const times = new Map(models.map((language) => [language, []]));
  let memory = 0;
  for (let engine = 0; engine < 3; engine++) {
    const module = await createPresslens({ wasmBinary });
    const analyzer = new module.Analyzer();
    for (const language of models) {
      const bytes = readFileSync(modelOf(language));
      const start = performance.now();
      analyzer.loadModel(bytes);
      times.get(language).push(performance.now() - start);
    }
    memory = module.HEAPU8.length;
  }
  const rows = [...times].map(([language, [...ms]]) => [
    `loading ${language}.model, milliseconds`,
    ms.sort((a, b) => a - b)[1].toFixed(1),
  ]);
  table([
    ["the engine in WebAssembly", ""],
    ...rows,
    ["memory with both models, MB", (memory / MEGABYTE).toFixed(1)],
  ]);
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])))
        .join("  "),
    );
  }
}

const speed = (bytes, milliseconds) => (bytes / MEGABYTE / (milliseconds / 1000)).toFixed(1);

async function articles(language) {
  const texts = repeated(goldTexts(language));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const file = path.join(folder, `${language}.txt`);
  writeFileSync(file, texts.join("\f"));
  const native = stages(PROGRAMS.native, language, file);
  const wasm = stages(PROGRAMS.wasm, language, file);
  // What is on screen before a model has come.
  const early = (program) =>
    stages(program, language, file, { model: "-", after: ["whole"] }).get("whole analysis");
  const whole = await moduleCall(language, texts);
  console.log(
    `\n${language}: ${texts.length} articles, ${(bytes / MEGABYTE).toFixed(2)} MB of UTF-8, in MB/s`,
  );
  table([
    ["stage", "native", "wasm"],
    ...[...native].map(([stage, time]) => [stage, speed(bytes, time), speed(bytes, wasm.get(stage))]),
    [
      "whole analysis without a model",
      speed(bytes, early(PROGRAMS.native)),
      speed(bytes, early(PROGRAMS.wasm)),
    ],
    ["string in, spans and JSON out", "", speed(bytes, whole)],
  ]);
}

// Each is as long as a megabyte, or as ten where that is said: time must grow with the length and no faster.
const fill = (piece, size = MEGABYTE) => piece.repeat(Math.ceil(size / Buffer.byteLength(piece)));
const HOSTILE = {
  "one character": () => fill("가"),
  "one character, 10 MB": () => fill("가", 10 * MEGABYTE),
  "one letter": () => fill("a"),
  spaces: () => fill(" "),
  "line breaks": () => fill("\n"),
  digits: () => fill("1"),
  "digits and commas": () => fill("1,2.3~"),
  "ones and commas": () => fill("1,"),
  "one magnitude": () => fill("억"),
  prose: () => fill("기상청은 12일 밤 수도권에 눈이 5㎝ 쌓일 것으로 내다봤다. "),
  "opening marks": () => fill("“"),
  "straight marks": () => fill('" '),
  "nested marks": () => fill("“‘") + fill("’”"),
  "one unclosed quotation": () => "“" + fill("그는 3일 말했다. "),
  "nested marks, closed": () => fill("“가 ‘나 “다” 라’ 마” "),
  "chained quotations": () => "김 교수는 " + fill("“늦었다”며 ") + "“끝났다”고 말했다.",
  "chained clauses": () => "김 교수는 " + fill("늦었다며 ") + "끝났다고 말했다.",
  "a conversation": () => fill("가: 왜 그랬나?\n\n나: 몰랐다.\n\n"),
  "speakers without end": () => fill("김 교수는 이 의원이 "),
  "headlines that quote": () => fill("여야 충돌…김 의원 “늦었다”\n\n"),
  cues: () => fill("said according to 에 따르면 말했다 "),
  "one name": () => fill("김철수 "),
  "other names": () =>
    Array.from({ length: 100_000 }, (_, i) => `김${String.fromCharCode(0xac00 + (i % 11172))}${i} 대표`).join(
      " ",
    ),
};

function hostile() {
  const rows = [["hostile input, milliseconds", "bytes", "native", "wasm"]];
  for (const [name, make] of Object.entries(HOSTILE)) {
    const text = make();
    const file = path.join(folder, "hostile.txt");
    writeFileSync(file, text);
    const time = (program) =>
      stages(program, "ko", file, { after: ["whole"] })
        .get("whole analysis")
        .toFixed(0);
    rows.push([name, Buffer.byteLength(text), time(PROGRAMS.native), time(PROGRAMS.wasm)]);
  }
  console.log();
  table(rows);
}

mkdirSync(folder, { recursive: true });
for (const language of ["ko", "en"]) await articles(language);
await modelCosts();
hostile();
const corpora = ["ko", "en"].map((language) => ({
  language,
  texts: repeated(goldTexts(language)),
  model: modelOf(language) === "-" ? null : modelOf(language),
}));
if (!(await measureRules(table, corpora))) process.exitCode = 1;
console.log();
const answers = await measurePage(table);
console.log();
const opens = await measureFirstVisit(table);
console.log();
const spares = await measureHosts(table);
if (!answers || !opens || !spares) process.exitCode = 1;
