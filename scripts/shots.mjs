// Screenshots of the page's main states: desk and phone, light and dark, Korean and English. They land in build/shots.
//
//   node scripts/shots.mjs [NAME...]     all of them, or those whose names begin so
//   node scripts/shots.mjs --readme      the one at the top of README.md, into its place
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startServer } from "./static_server.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const folder = path.join(root, "build/shots");
const DESK = { width: 1440, height: 1000 };
const SMALL_DESK = { width: 1180, height: 900 };
const TABLET = { width: 820, height: 1000 };
const PHONE = { width: 390, height: 844 };

const openExample = (language) => async (page) => {
  await page.click(`[data-example=${language}]`);
  await page.waitForFunction(() =>
    [...CSS.highlights].some(([name, { size }]) => name.startsWith("presslens-n-") && size > 0),
  );
};
const press = (key) => (page) => page.keyboard.press(key);
const openMenu = (page) => page.click(".menu summary");
const openSettings = (page) => page.getByRole("button", { name: /설정|Settings/ }).click();
const openShare = async (page) => {
  await openMenu(page);
  await page.getByRole("button", { name: /링크…|Link…/ }).click();
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
  [
    "desk-focus-card",
    DESK,
    "ui=en&theme=light",
    [openExample("en"), press("Escape"), press("j"), press("c")],
  ],
  ["desk-palette", DESK, "ui=ko&theme=light", [openExample("ko"), press("Control+k")]],
  ["desk-help", DESK, "ui=en&theme=light", [openExample("en"), press("Escape"), press("?")]],
  ["desk-menu", DESK, "ui=ko&theme=light", [openExample("ko"), openMenu]],
  ["desk-settings", DESK, "ui=ko&theme=light", [openExample("ko"), openSettings]],
  ["desk-share", DESK, "ui=en&theme=dark", [openExample("en"), openShare]],
  ["desk-forced-colors", DESK, "ui=ko", [openExample("ko")]],
  ["small-desk-ko", SMALL_DESK, "ui=ko&theme=light", [openExample("ko")]],
  ["tablet-en", TABLET, "ui=en&theme=light", [openExample("en")]],
  ["phone-ko", PHONE, "ui=ko&theme=light", [openExample("ko")]],
  ["phone-dark", PHONE, "ui=en&theme=dark", [openExample("en")]],
  ["phone-settings", PHONE, "ui=ko&theme=light", [openExample("ko"), openSettings]],
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
const README = { name: "desk-en", file: "docs/reading.png" };
const forReadme = process.argv[2] === "--readme";
const wanted = forReadme ? [README.name] : process.argv.slice(2);
const server = await startServer(path.join(root, "build/web"));
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
});
let taken = 0;
for (const [name, viewport, hash, steps] of SHOTS) {
  if (wanted.length && !wanted.some((start) => name.startsWith(start))) continue;
  const context = await browser.newContext({
    viewport,
    hasTouch: viewport === PHONE,
    reducedMotion: "reduce",
    forcedColors: name.endsWith("forced-colors") ? "active" : "none",
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
  taken += 1;
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
}
await browser.close();
await server.close();
if (forReadme) {
  mkdirSync(path.dirname(path.join(root, README.file)), { recursive: true });
  copyFileSync(path.join(folder, `${README.name}.png`), path.join(root, README.file));
}
console.log(`build/shots: ${taken} pictures`);
