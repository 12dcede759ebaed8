// The first visit on a slow line: when the field can be used, when the first highlights of an example stand, when its
// names do, and how far things moved meanwhile. Needs the built folder. Run by ./dev bench.
import { fileURLToPath } from "node:url";
import { openBrowser } from "./browser.mjs";

const LINE = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** Milliseconds from the start of the visit; a shift of the layout is felt from 0.1 on. */
const LIMITS = { usable: 1500, highlights: 3500, shift: 0.01 };
const VISITS = 3;

/** Runs in the page before anything else: notes when what is waited for is on screen, and every shift of the layout. */
function watch() {
  const times = {};
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  const painted = (prefix) =>
    [...CSS.highlights].some(([name, { size }]) => name.startsWith(prefix) && size > 0);
  const usable = () => {
    const field = document.querySelector("presslens-article .surface");
    return field && document.activeElement === field;
  };
  const look = () => {
    if (usable()) times.usable ??= performance.now();
    if (painted("presslens-f")) times.highlights ??= performance.now();
    if (painted("presslens-n-")) times.names ??= performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.presslensVisit = () => ({ ...times, shift });
}

async function visit(browser, url, language, viewport) {
  const context = await browser.newContext({ viewport, hasTouch: viewport.width < 500 });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: false, ...LINE });
  await page.addInitScript(watch);
  await page.goto(`${url}/#ui=${language}`, { waitUntil: "commit" });
  await page.locator(`[data-example=${language}]`).click();
  await page.waitForFunction(() => window.presslensVisit?.().names, undefined, { timeout: 120_000 });
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => window.presslensVisit());
  await context.close();
  return seen;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Prints the table; the answer is whether every limit was met. */
export async function measureFirstVisit(table) {
  const { browser, url, close } = await openBrowser();
  const rows = [
    [
      "first visit at 1.6 Mbit/s and 150 ms, milliseconds",
      "field usable",
      "first highlights",
      "names",
      "layout shift",
    ],
  ];
  let met = true;
  for (const [kind, viewport] of [
    ["desk", { width: 1440, height: 1000 }],
    ["phone", { width: 390, height: 844 }],
  ])
    for (const language of ["ko", "en"]) {
      const visits = [];
      for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, url, language, viewport));
      const of = (key) => median(visits.map((seen) => seen[key]));
      const shift = Math.max(...visits.map((seen) => seen.shift));
      rows.push([
        `${language}, ${kind}`,
        ...["usable", "highlights", "names"].map((key) => of(key).toFixed(0)),
        shift.toFixed(3),
      ]);
      met &&= of("usable") <= LIMITS.usable && of("highlights") <= LIMITS.highlights && shift <= LIMITS.shift;
    }
  await close();
  table(rows);
  console.log(
    `Limits: ${LIMITS.usable} ms, ${LIMITS.highlights} ms, a shift of ${LIMITS.shift}: ${met ? "met" : "NOT met"}.`,
  );
  return met;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await measureFirstVisit((rows) => rows.forEach((row) => console.log(row.join(" | "))));
