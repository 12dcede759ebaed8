// The page without a network, on plain hosts, and when a newer version of it comes out.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nginxHost, pythonHost } from "../support/hosts.js";
import { webFolder } from "../support/paths.js";
import { ARTICLE } from "./double.js";
import { articleText, openPage, openSite, paste, waitForHighlights, waitForNames } from "./support.js";

const SUBFOLDER = "news/lens";
const PATH = `/${SUBFOLDER}/`;

let root: string;
/** A copy of the built page below a subfolder, which a test may change. */
let folder: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "presslens-"));
  folder = path.join(root, SUBFOLDER);
  cpSync(webFolder, folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const isKept = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

describe.each([
  ["python3 -m http.server", pythonHost],
  ["nginx", nginxHost],
])("below a subfolder of %s", (_, host) => {
  it("reads an article, and reads on when the host is gone", async () => {
    const site = await openSite(root, host);
    const { page, context, complaints, foreign } = await openPage(site, { path: PATH });
    await paste(page, ARTICLE);
    await waitForHighlights(page);
    await waitForNames(page);
    expect(await isKept(page)).toBe(true);
    expect([...complaints, ...foreign]).toEqual([]);

    await site.server.close();
    await page.goto("about:blank");
    await page.goto(`${site.url}${PATH}#ui=ko`);
    await paste(page, ARTICLE);
    await waitForHighlights(page);
    await waitForNames(page); // the model was used before
    // Reached as a file too, and with what a link may have added.
    await page.goto(`${site.url}${PATH}index.html?utm_source=letter`);
    await page.waitForSelector("presslens-article .surface");
    expect(foreign).toEqual([]);
    await context.close();
    await site.browser.close();
  });
});

describe("a newer version", () => {
  /** What another build changes, as far as a browser can tell: a file of the page, and its revision. */
  function publishNewVersion(): void {
    const edit = (name: string, from: RegExp, to: string) => {
      const file = path.join(folder, name);
      const before = readFileSync(file, "utf8");
      const after = before.replace(from, to);
      expect(after).not.toBe(before);
      writeFileSync(file, after);
    };
    edit("index.html", /<title>Presslens</, "<title>Presslens 2<");
    edit("service-worker.js", /(url:"index\.html",revision:")\w+/, "$1another");
  }

  const lookForIt = (page: Page) =>
    page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

  it("is offered and waits; loading it keeps the article that is open", async () => {
    const site = await openSite(root);
    const { page, context, complaints } = await openPage(site, { path: PATH });
    await isKept(page);
    await page.reload(); // from now on it is the kept page
    await page.waitForSelector("presslens-article .surface");
    await paste(page, ARTICLE);
    const notice = page.locator("presslens-update-notice");
    publishNewVersion();
    await lookForIt(page);
    await notice.getByText("새 버전이 준비되었습니다").waitFor();
    expect(await page.title()).toBe("Presslens");
    await notice.getByRole("button", { name: "나중에" }).click();
    expect(await notice.getByRole("button").count()).toBe(0);

    await page.reload(); // nobody asked for the newer one
    expect(await page.title()).toBe("Presslens");
    await notice.getByText("새 버전이 준비되었습니다").waitFor();
    await paste(page, ARTICLE);
    await notice.getByRole("button", { name: "지금 불러오기" }).click();
    await expect.poll(() => page.title()).toBe("Presslens 2");
    await waitForHighlights(page);
    expect(await articleText(page)).toBe(ARTICLE);
    await page.reload(); // carried once, not kept
    await page.waitForSelector("presslens-article .surface");
    expect(await articleText(page)).toBe("");
    expect(complaints).toEqual([]);
    await context.close();
    await site.close();
  });
});

describe("installing", () => {
  it("is possible: the browser finds nothing wrong", async () => {
    const site = await openSite(root);
    const { page, context } = await openPage(site, { path: PATH });
    await isKept(page);
    const devtools = await context.newCDPSession(page);
    const { errors, data } = await devtools.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    const icons = (JSON.parse(data!) as { icons: { src: string }[] }).icons;
    for (const { src } of icons) {
      const response = await page.request.get(`${site.url}${PATH}${src}`);
      expect([src, response.status()]).toEqual([src, 200]);
    }
    const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
    // A private window, which every test page is, cannot install anything; nothing else may be wrong.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
    await context.close();
    await site.close();
  });
});
