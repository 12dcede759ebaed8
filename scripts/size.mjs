// What a reader downloads: the page's scripts and styles in the order in which they come, the module, the models; and
// what a site downloads that embeds Presslens. Run ./dev size.
//   raw      unpacked
//   stored   as it lies in the folder, where the module and the models are gzipped
//   brotli   as a host with brotli would send what is unpacked
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";

const folder = "build/web";
const KIBIBYTE = 1024;
/** Bytes of brotli. */
const LIMITS = {
  "first view": 50_000,
  "all scripts and styles": 90_000,
  // 300 KiB for the page and its first finders, and 60 KiB each for all that figures and quotations have learned since.
  "scripts, styles and module": (300 + 60 + 60) * KIBIBYTE,
  // What a host pays before its page has come to rest.
  "embedded: the script before it loads anything": 12 * KIBIBYTE,
  "embedded: the element with what it imports": 40 * KIBIBYTE,
};

function filesBelow(place) {
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(place, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [path.relative(folder, file)];
  });
}

function measure(name) {
  const stored = readFileSync(path.join(folder, name));
  const bytes = name.endsWith(".gz") ? gunzipSync(stored) : stored;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, stored: stored.length, brotli: brotliCompressSync(bytes, { params }).length };
}

/** A script of the folder and what it imports, not counting what it fetches later. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return [...found];
  found.add(name);
  const code = readFileSync(path.join(folder, name), "utf8");
  for (const [, imported] of code.matchAll(/(?:\bfrom|\bimport)"(\.[^"]+)"/g))
    withImports(path.posix.join(path.posix.dirname(name), imported), found);
  return [...found];
}

/** The page's document and the scripts and styles that it names. */
function firstView() {
  const document = readFileSync(path.join(folder, "index.html"), "utf8");
  const named = [...document.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, name]) => name);
  return [...new Set(["index.html", ...named.flatMap((name) => withImports(name))])];
}

const isCode = (name) => /\.(js|css|html)$/.test(name);
// What only readers of rule packs download, and only when they ask for it.
const isRules = (name) => name.startsWith("rules/") || name.startsWith("assets/rules-elements-");
const isEmbedded = (name) => /^(presslens[a-z-]*\.js|embed\.html|embed\/)/.test(name);
// A copy under another name.
const isPinned = (name) => /^presslens-.*\d\.js$/.test(name);
const sum = (sizes) =>
  sizes.reduce((a, b) => ({ raw: a.raw + b.raw, stored: a.stored + b.stored, brotli: a.brotli + b.brotli }), {
    raw: 0,
    stored: 0,
    brotli: 0,
  });
const kibibytes = (bytes) => `${(bytes / KIBIBYTE).toFixed(1)} KiB`.padStart(12);
const line = (name, { raw, stored, brotli }) =>
  console.log(`${name.padEnd(44)}${kibibytes(raw)}${kibibytes(stored)}${kibibytes(brotli)}`);

const files = filesBelow(folder)
  .filter((name) => !isPinned(name))
  .sort();
const first = firstView();
const groups = [
  ["first view", first],
  [
    "later: when it is used, or when nothing else is to do",
    files.filter((name) => isCode(name) && !first.includes(name) && !isEmbedded(name) && !isRules(name)),
  ],
  ["module", files.filter((name) => /\.wasm(\.gz)?$/.test(name) && !isRules(name))],
  ["models: that of the language that is read", files.filter((name) => /\.model(\.gz)?$/.test(name))],
  ["rule packs: for who has one", files.filter(isRules)],
  ["embedded in other sites", files.filter(isEmbedded)],
].map(([title, names]) => {
  const sizes = names.map((name) => ({ name, ...measure(name) }));
  return { title, sizes, total: sum(sizes) };
});

console.log(`${"".padEnd(44)}${["raw", "stored", "brotli"].map((name) => name.padStart(12)).join("")}`);
for (const { title, sizes, total } of groups) {
  console.log(title);
  for (const size of sizes) line(`  ${size.name}`, size);
  if (sizes.length > 1) line("  together", total);
}
const [view, later, module] = groups;
const code = sum([view.total, later.total]);
const reached = {
  "first view": view.total,
  "all scripts and styles": code,
  "scripts, styles and module": sum([code, module.total]),
  "embedded: the script before it loads anything": measure("presslens.js"),
  "embedded: the element with what it imports": sum(withImports("presslens-element.js").map(measure)),
};
for (const [name, limit] of Object.entries(LIMITS)) {
  const { brotli } = reached[name];
  const met = brotli <= limit;
  console.log(
    `${name}: ${brotli.toLocaleString("en")} bytes of brotli, of ${limit.toLocaleString("en")} allowed${met ? "" : ": TOO MANY"}`,
  );
  if (!met) process.exitCode = 1;
}
