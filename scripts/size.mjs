// What a reader downloads: the module, the page's scripts, its styles and its models, and what a site downloads that
// embeds Presslens. Run ./dev size.
//   raw      unpacked
//   stored   as it lies in the folder, where the module and the models are gzipped
//   brotli   as a host with brotli would send what is unpacked
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";

const folder = "build/web";
// WebAssembly and JavaScript together, brotli: 300 KiB for the page and its first finders, and 60 KiB each for all
// that figures and quotations have learned since.
const LIMIT = (300 + 60 + 60) * 1024;

// What is embedded in other sites, brotli: what a host pays before its page has come to rest.
const EMBEDDED = /^(presslens[^/]*\.js|embed\/)/;
const LOADER_LIMIT = 12 * 1024;
const ELEMENT_LIMIT = 40 * 1024;

const KINDS = [
  ["WebAssembly", /\.wasm(\.gz)?$/],
  ["JavaScript", /\.(js|mjs)$/],
  ["HTML and CSS", /\.(html|css)$/],
  ["models", /\.model(\.gz)?$/],
];

function filesBelow(place) {
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(place, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

function measure(file) {
  const stored = readFileSync(file);
  const bytes = file.endsWith(".gz") ? gunzipSync(stored) : stored;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, stored: stored.length, brotli: brotliCompressSync(bytes, { params }).length };
}

const sum = (sizes) =>
  sizes.reduce((a, b) => ({ raw: a.raw + b.raw, stored: a.stored + b.stored, brotli: a.brotli + b.brotli }), {
    raw: 0,
    stored: 0,
    brotli: 0,
  });
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`.padStart(12);
const line = (name, { raw, stored, brotli }) =>
  console.log(`${name.padEnd(44)}${kilobytes(raw)}${kilobytes(stored)}${kilobytes(brotli)}`);

/** A module of the folder and what it imports, not counting what it fetches later. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return [...found];
  found.add(name);
  const code = readFileSync(path.join(folder, name), "utf8");
  for (const [, imported] of code.matchAll(/(?:\bfrom|\bimport)"(\.[^"]+)"/g))
    withImports(path.posix.join(path.posix.dirname(name), imported), found);
  return [...found];
}

function check(what, bytes, limit) {
  if (bytes <= limit) return;
  console.error(`${what} is more than the ${limit / 1024} KiB (brotli) that it is allowed.`);
  process.exitCode = 1;
}

console.log(`${"".padEnd(44)}${["raw", "stored", "brotli"].map((name) => name.padStart(12)).join("")}`);
const all = filesBelow(folder).sort();
const isEmbedded = (file) => EMBEDDED.test(path.relative(folder, file));
const files = all.filter((file) => !isEmbedded(file));
const totals = new Map();
for (const [kind, pattern] of KINDS) {
  const sizes = files.filter((file) => pattern.test(file)).map((file) => ({ file, ...measure(file) }));
  if (sizes.length === 0) continue;
  totals.set(kind, sum(sizes));
  line(kind, totals.get(kind));
  for (const size of sizes) line(`  ${path.relative(folder, size.file)}`, size);
}
const code = sum(["WebAssembly", "JavaScript"].map((kind) => totals.get(kind)).filter(Boolean));
line("WebAssembly and JavaScript", code);
check("The page's code", code.brotli, LIMIT);

console.log("\nEmbedded in other sites");
for (const file of all.filter(isEmbedded)) line(`  ${path.relative(folder, file)}`, measure(file));
const loader = measure(path.join(folder, "presslens.js"));
const element = sum(withImports("presslens-element.js").map((name) => measure(path.join(folder, name))));
line("the script before it loads anything", loader);
line("the element with what it imports", element);
check("The loader", loader.brotli, LOADER_LIMIT);
check("The element", element.brotli, ELEMENT_LIMIT);
