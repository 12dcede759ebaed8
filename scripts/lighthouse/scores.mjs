// Lighthouse over the built folder in Chromium: the scores of the page as a phone and as a desk see it, and what cost
// points. Run ./dev lighthouse.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { startServer } from "../static_server.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const LIMIT = 95;

/** What kept a category from full points: its name, what it counts for, and what was found. */
function losses({ auditRefs }, audits) {
  return auditRefs
    .map(({ id, weight }) => ({ weight, ...audits[id] }))
    .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
    .map(({ id, score, displayValue = "" }) =>
      `    ${id}: ${Math.round(score * 100)} ${displayValue}`.trimEnd(),
    );
}

const server = await startServer(path.join(root, "build/web"), 0, { compress: true });
const chrome = await launch({
  chromePath: process.env.PRESSLENS_CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"],
});
for (const [name, config] of [
  ["phone", undefined],
  ["desk", desktopConfig],
]) {
  const options = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" };
  const { lhr } = await lighthouse(server.url, options, config);
  for (const id of CATEGORIES) {
    const category = lhr.categories[id];
    const score = Math.round(category.score * 100);
    console.log(`${name.padEnd(6)} ${category.title.padEnd(16)} ${score}`);
    for (const loss of losses(category, lhr.audits)) console.log(loss);
    if (score < LIMIT) process.exitCode = 1;
  }
}
await chrome.kill();
await server.close();
