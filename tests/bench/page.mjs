// How quickly the page answers: from a key press to painted highlights, and the longest task on the main thread while
// a text is analysed, out of Chromium's own trace. Needs the built folder. Run by ./dev bench.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser, root } from "./browser.mjs";

/** So many figures are typed, three keys and a letter each. */
const FIGURES = 8;
/** Characters, and the milliseconds allowed from a key press to painted highlights, moved ones and new ones (medians). */
const LENGTHS = [
  [6_000, 50],
  [200_000, 100],
];
const TASK_LIMIT = 50;

/** The example articles over and over, with other figures each time, so that no two pieces are the same. */
function textOf(language, length) {
  const article = readFileSync(path.join(root, `web/page/examples/${language}.txt`), "utf8").trimEnd();
  let text = "";
  for (let i = 1; text.length < length; i++)
    text += `${article.replace(/\d+/g, (n) => String(Number(n) + i))}\n\n`;
  return text.slice(0, length);
}

/**
 * Runs in the page: notes when a key was pressed, when the marks that moved with it had been painted, and when the figure
 * that the key completed was marked.
 */
function watch() {
  const article = document.querySelector("presslens-article");
  const times = { moved: [], fresh: [] };
  let pressed = null;
  const afterFrame = (act) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => act(performance.now());
      port2.postMessage(null);
    });
  document.addEventListener(
    "keydown",
    ({ key, timeStamp }) => (pressed = { at: timeStamp, moves: true, completes: key === "%" }),
    true,
  );
  article.addEventListener("article-paint", () => {
    const key = pressed;
    if (key?.moves) {
      key.moves = false;
      afterFrame((now) => times.moved.push(now - key.at));
    }
    const typed = article.caretOffset() - 1;
    if (!key?.completes || article.text[typed] !== "%") return;
    const marked = article.marks.some(
      (mark) => mark.kind === "figure" && mark.start < typed && mark.end === typed + 1,
    );
    if (!marked) return;
    key.completes = false;
    afterFrame((now) => times.fresh.push(now - key.at));
  });
  window.presslensTimes = times;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/**
 * The longest task on the page's main thread in a trace, in milliseconds: by the clock, and the processor's time of the
 * longest by that. On a busy machine the first holds the time in which other programs ran.
 */
function longestTask(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const main = traceEvents
    .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
    .map(({ pid, tid }) => `${pid} ${tid}`);
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith("RunTask") && main.includes(`${pid} ${tid}`),
  );
  const longest = (key) => tasks.reduce((max, task) => Math.max(max, (task[key] ?? 0) / 1000), 0);
  return { clock: longest("dur"), processor: longest("tdur") };
}

async function traced(browser, page, act) {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await act();
  return longestTask(await browser.stopTracing());
}

const namesPainted = (page) =>
  page.waitForFunction(
    () =>
      [...CSS.highlights].some(([name, { size }]) => name.startsWith("presslens-n-") && size > 0) &&
      !document.querySelector(".progress"),
    undefined,
    { timeout: 120_000 },
  );

async function measure(browser, url, language, length, limit, view) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  await page.goto(`${url}/#ui=${language}`);
  await page.waitForSelector("presslens-article .surface");
  const text = textOf(language, length);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.locator("presslens-article .surface").focus();
  const pasting = await traced(browser, page, async () => {
    await page.keyboard.press("Control+V");
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  });
  const analysing = await traced(browser, page, async () => {
    await namesPainted(page);
    await page.waitForTimeout(1000);
  });
  await page.click(`#tab-${view}`);
  await page.waitForTimeout(500);
  await page.evaluate(watch);
  const middle = text.indexOf(" ", length / 2);
  await page.evaluate((at) => {
    const article = document.querySelector("presslens-article");
    article.placeCaret(at);
    article.blockAt(at).scrollIntoView({ block: "center" });
  }, middle);
  await page.waitForTimeout(500);
  const typing = await traced(browser, page, async () => {
    for (let i = 0; i < FIGURES; i++)
      for (const key of [" ", String(1 + (i % 9)), "%", "a"]) {
        await page.keyboard.press(key);
        await page.waitForTimeout(key === "%" ? 400 : 90);
      }
    await page.waitForTimeout(1500);
  });
  const scrolling = await traced(browser, page, async () => {
    for (let i = 0; i < 20; i++) {
      await page.mouse.move(500, 500);
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(60);
    }
  });
  const { moved, fresh } = await page.evaluate(() => window.presslensTimes);
  await context.close();
  const task = ({ clock, processor }) => `${clock.toFixed(0)} (${processor.toFixed(0)})`;
  const row = [
    `${language}, ${length.toLocaleString("en")} characters, ${view}`,
    ...[median(moved), Math.max(...moved), median(fresh)].map((ms) => ms.toFixed(1)),
    ...[pasting, analysing, typing, scrolling].map(task),
  ];
  const quick = Math.max(median(moved), median(fresh)) <= limit && fresh.length === FIGURES;
  return { row, met: quick && Math.max(analysing.processor, typing.processor) <= TASK_LIMIT };
}

/** Prints the table; the answer is whether every limit was met. */
export async function measurePage(table) {
  const { browser, url, close } = await openBrowser();
  const rows = [
    [
      "the page in Chromium, milliseconds",
      "key to paint",
      "worst",
      "to a new figure",
      "longest task (processor): pasting",
      "analysing",
      "typing",
      "scrolling",
    ],
  ];
  let met = true;
  for (const [length, limit] of LENGTHS)
    for (const language of ["ko", "en"])
      for (const view of ["overview", "figures"]) {
        const result = await measure(browser, url, language, length, limit, view);
        rows.push(result.row);
        if (process.env.VERBOSE) console.log(result.row.join(" | "));
        met &&= result.met;
      }
  await close();
  table(rows);
  console.log(
    `Limits: ${LENGTHS.map(([length, limit]) => `${limit} ms at ${length.toLocaleString("en")} characters`).join(", ")}, ` +
      `no task over ${TASK_LIMIT} ms of the processor: ${met ? "met" : "NOT met"}.`,
  );
  return met;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await measurePage((rows) => rows.forEach((row) => console.log(row.join(" | "))));
