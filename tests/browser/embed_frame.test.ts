// embed.html in a frame of another origin: what it says to its host, and what it does not.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "../../scripts/static_server.mjs";
import type { Host } from "../support/hosts.js";
import { webFolder } from "../support/paths.js";
import { ARTICLE, CRASH_WORD } from "./double.js";
import { openHost, openHosts, type HostSite } from "./host_pages.js";

let site: HostSite;
let other: Host;
beforeAll(async () => {
  site = await openHosts();
  other = await startServer(webFolder);
});
afterAll(async () => {
  await site.close();
  await other.close();
});

interface Heard {
  type: string;
  id?: string;
  code?: string;
  height?: number;
  analysis?: { figures: { start: number; end: number; text: string }[] };
}

const openFrame = (settings: string) =>
  openHost(
    site,
    `frame.html?${String(new URLSearchParams({ frame: `${other.url}/embed.html`, settings }))}`,
    {
      double: true,
    },
  );
const heard = (page: Page, type: string) =>
  page.evaluate(
    (type) => (window as unknown as { heard: Heard[] }).heard.filter((m) => m.type === type),
    type,
  );
const say = (page: Page, message: object) =>
  page.evaluate((message) => (window as unknown as { say(m: object): void }).say(message), message);
const until = async (page: Page, type: string, count = 1): Promise<Heard[]> => {
  await expect.poll(async () => (await heard(page, type)).length).toBeGreaterThanOrEqual(count);
  return heard(page, type);
};
const frameOf = (page: Page) => page.frames().find((frame) => frame.parentFrame())!;

describe("the frame", () => {
  it("answers its host with an analysis that counts in the text that was sent", async () => {
    const { page, context, console } = await openFrame(`origin=${site.url}&ui=ko`);
    await until(page, "ready");
    const text = `${ARTICLE}\r\n\r\n  두 칸  뒤의 20%`;
    await say(page, { presslens: 1, type: "analyze", id: "a", text });
    const [result] = await until(page, "result");
    expect(result?.id).toBe("a");
    expect(result?.analysis?.figures.length).toBe(7);
    for (const figure of result!.analysis!.figures)
      expect(text.slice(figure.start, figure.end)).toBe(figure.text);
    await say(page, { presslens: 1, type: "analyze", id: "b", text }); // the same once more
    expect((await until(page, "result", 2))[1]?.id).toBe("b");
    expect(console).toEqual([]);
    await context.close();
  });

  it("grows with its text and takes its host's theme", async () => {
    const { page, context } = await openFrame(`origin=${site.url}&ui=ko`);
    const [first] = await until(page, "resize");
    await say(page, { presslens: 1, type: "analyze", id: 1, text: `${ARTICLE}\n`.repeat(20) });
    await until(page, "result");
    await expect
      .poll(async () => (await heard(page, "resize")).at(-1)!.height)
      .toBeGreaterThan(first!.height!);
    await say(page, { presslens: 1, type: "theme", theme: "dark" });
    await expect.poll(() => frameOf(page).locator("press-lens").getAttribute("data-theme")).toBe("dark");
    await context.close();
  });

  it("answers every request once: with what is wrong, with a newer one, with a crash", async () => {
    const { page, context } = await openFrame(`origin=${site.url}`);
    await until(page, "ready");
    await say(page, { presslens: 2, type: "analyze", id: "version", text: ARTICLE });
    await say(page, { presslens: 1, type: "sing", id: "type" });
    await say(page, { presslens: 1, type: "analyze", id: "field", text: 1 });
    await say(page, { presslens: 1, type: "analyze", id: "empty", text: " " });
    await say(page, { presslens: 1, type: "analyze", id: "older", text: "가람시" });
    await say(page, { presslens: 1, type: "analyze", id: "crash", text: CRASH_WORD });
    const errors = await until(page, "error", 6);
    expect(errors.map(({ id, code }) => [id, code])).toEqual([
      ["version", "protocol/version"],
      ["type", "protocol/type"],
      ["field", "protocol/field"],
      ["empty", "bad-option"],
      ["older", "superseded"],
      ["crash", "crashed"],
    ]);
    await say(page, { presslens: 1, type: "analyze", id: "after", text: ARTICLE });
    expect((await until(page, "result"))[0]?.id).toBe("after");
    await context.close();
  });

  it("neither listens nor speaks to an origin that its address does not name", async () => {
    const { page, context } = await openFrame("origin=https://other.example&ui=ko");
    await frameOf(page).getByRole("button", { name: "읽기" }).waitFor();
    await say(page, { presslens: 1, type: "analyze", id: "a", text: ARTICLE });
    await frameOf(page).locator("textarea").fill("가람시");
    await frameOf(page).getByRole("button", { name: "읽기" }).click();
    await expect.poll(() => frameOf(page).locator("press-lens").getAttribute("text")).toBe("가람시");
    expect(await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)).toEqual([]);
    await context.close();
  });

  it("tells its host nothing of what a reader pastes", async () => {
    const { page, context } = await openFrame(`origin=${site.url}&ui=ko`);
    await frameOf(page).locator("textarea").fill(ARTICLE);
    await frameOf(page).getByRole("button", { name: "읽기" }).click();
    await frameOf(page).waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
    const types = await page.evaluate(() =>
      (window as unknown as { heard: Heard[] }).heard.map(({ type }) => type),
    );
    expect([...new Set(types)].sort()).toEqual(["ready", "resize"]);
    await context.close();
  });
});
