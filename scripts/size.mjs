// What a reader downloads: the module, the page's scripts, its styles and its models. Run ./dev size.
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

console.log(`${"".padEnd(44)}${["raw", "stored", "brotli"].map((name) => name.padStart(12)).join("")}`);
const files = filesBelow(folder).sort();
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
if (code.brotli > LIMIT) {
  console.error(`That is more than the ${LIMIT / 1024} KiB (brotli) that the page allows itself.`);
  process.exit(1);
}
