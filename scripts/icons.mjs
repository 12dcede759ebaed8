// Draws the icons of the installed page from web/page/public/icon.svg. Run when that changes: node scripts/icons.mjs
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../web/page/public");
const mark = readFileSync(path.join(folder, "icon.svg"), "utf8");
const PAPER = "#fbf8f2";

/** Name, side in pixels, the mark's share of it, and the corners: a maskable icon is cut by the system, outside 80%. */
const ICONS = [
  ["icon-192", 192, 0.66, "22%"],
  ["icon-512", 512, 0.66, "22%"],
  ["icon-maskable-512", 512, 0.5, "0"],
];

const browser = await chromium.launch({
  executablePath: process.env.PRESSLENS_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const [name, side, share, radius] of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>
    body { margin: 0; }
    div { height: 100vh; display: grid; place-items: center; background: ${PAPER}; border-radius: ${radius}; }
    svg { width: ${share * 100}%; }
  </style><div>${mark}</div>`);
  writeFileSync(path.join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
