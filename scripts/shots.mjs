// Screenshots of the page's main states: desk and phone, light and dark, Korean and English. They land in build/shots.
//
//   node scripts/shots.mjs [NAME...]     all of them, or those whose names begin so
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startServer } from "./static_server.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const folder = path.join(root, "build/shots");
const DESK = { width: 1440, height: 1000 };
const TABLET = { width: 820, height: 1000 };
const PHONE = { width: 390, height: 844 };

const openExample = (language) => async (page) => {
  await page.click(`[data-example=${language}]`);
  await page.waitForFunction(() => (CSS.highlights.get("presslens-f")?.size ?? 0) > 0);
};
const openTab = (view) => (page) => page.click(`#tab-${view}`);
/** Clicks into the middle of the first highlight of a layer. */
const clickMark = (name) => async (page) => {
  const { x, y } = await page.evaluate((highlight) => {
    const [range] = CSS.highlights.get(highlight);
    const rect = range.getClientRects()[0];
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }, name);
  await page.mouse.click(x, y);
};

/** Name of the picture, window, settings in the hash, and what to do before it is taken. */
const SHOTS = [
  ["welcome-ko", DESK, "ui=ko&theme=light", []],
  ["welcome-en-dark", DESK, "ui=en&theme=dark", []],
  ["welcome-phone", PHONE, "ui=ko&theme=light", []],
  ["desk-ko", DESK, "ui=ko&theme=light", [openExample("ko")]],
  ["desk-ko-dark", DESK, "ui=ko&theme=dark", [openExample("ko")]],
  ["desk-en", DESK, "ui=en&theme=light", [openExample("en")]],
  ["desk-names", DESK, "ui=ko&theme=light", [openExample("ko"), openTab("names")]],
  ["desk-figures", DESK, "ui=ko&theme=light", [openExample("ko"), openTab("figures")]],
  ["desk-sources", DESK, "ui=en&theme=light", [openExample("en"), openTab("sources")]],
  ["desk-card-name", DESK, "ui=ko&theme=light", [openExample("ko"), clickMark("presslens-n-organization")]],
  ["desk-card-figure", DESK, "ui=ko&theme=light", [openExample("ko"), clickMark("presslens-f")]],
  ["desk-card-quote", DESK, "ui=ko&theme=dark", [openExample("ko"), clickMark("presslens-s")]],
  ["tablet-en", TABLET, "ui=en&theme=light", [openExample("en")]],
  ["phone-ko", PHONE, "ui=ko&theme=light", [openExample("ko")]],
  ["phone-dark", PHONE, "ui=en&theme=dark", [openExample("en")]],
  ["phone-card", PHONE, "ui=ko&theme=light", [openExample("ko"), clickMark("presslens-f")]],
  [
    "phone-sheet",
    PHONE,
    "ui=ko&theme=light",
    [openExample("ko"), (page) => page.click("presslens-panel .peek"), openTab("sources")],
  ],
];

const executablePath = process.env.PRESSLENS_CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(executablePath)) throw new Error("Chromium is missing: apt install chromium");
mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
const server = await startServer(path.join(root, "build/web"));
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
});
for (const [name, viewport, hash, steps] of SHOTS) {
  if (wanted.length && !wanted.some((start) => name.startsWith(start))) continue;
  const context = await browser.newContext({
    viewport,
    hasTouch: viewport === PHONE,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.on("console", (message) => console.error(`${name}: ${message.text()}`));
  page.on("pageerror", (error) => console.error(`${name}: ${error.message}`));
  await page.goto(`${server.url}/#${hash}`);
  try {
    for (const step of steps) await step(page);
  } catch (error) {
    console.error(`${name}: ${error.message}`);
  }
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
}
await browser.close();
await server.close();
console.log(`build/shots: ${SHOTS.length} pictures`);
