// The rule packs that a site names in its script tag, its element or its frame's address.
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { differences, drawn, openHost, openHosts, waitForDrawn, type HostSite } from "./host_pages.js";

let site: HostSite;
/** The policy that the site sends now. */
let policy = "";
beforeAll(async () => {
  site = await openHosts(() => (policy ? { "Content-Security-Policy": policy } : {}));
});
afterAll(() => site.close());
afterEach(() => {
  policy = "";
});

interface Told {
  code: string;
  address?: string;
  problems?: { pointer: string }[];
}

const told = (page: Page, type: string) =>
  page.evaluate(
    (type) =>
      (window as unknown as { told: [string, string, Told][] }).told.filter(([name]) => name === type),
    type,
  );

describe("the script with rule packs", () => {
  it("marks what they name in their own class, and says once of each pack that is not in use why", async () => {
    const asked: string[] = [];
    const { page, context, console } = await openHost(site, "rules.html", {
      prepare: async (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname)),
    });
    await waitForDrawn(page, "n-own-teal");
    expect(await drawn(page, "n-own-teal")).toEqual(["reservoir"]);
    expect(await drawn(page, "f")).toEqual(["about $130 million"]);
    const warnings = console.filter((line) => line.startsWith("warning: Presslens:"));
    expect(warnings).toHaveLength(2);
    expect(warnings.join("\n")).toMatch(/rules\/missing.*packs\/missing\.json/);
    expect(warnings.join("\n")).toMatch(/rules\/refused.*packs\/broken\.json.*\/entities\/0\/patterns\/0/);
    // Nobody pays for the build without packs, which this page does not use.
    expect(asked.filter((path) => path.endsWith(".wasm.gz"))).toHaveLength(1);
    await page.getByRole("button", { name: "Legend and settings" }).click();
    await page.getByRole("button", { name: /^Water/ }).click();
    await expect.poll(() => drawn(page, "n-own-teal")).toEqual([]);
    expect(await differences(page)).toEqual([]);
    await context.close();
  });

  it.each([
    ["in a worker from a file", "worker-src 'self'", ["http:"]],
    ["on the main thread", "worker-src 'none'", []],
  ])("reads under a strict policy %s", async (_, workersAllowed, expected) => {
    policy = `default-src 'none'; connect-src 'self'; base-uri 'none'; script-src 'self' 'wasm-unsafe-eval'; ${workersAllowed}; require-trusted-types-for 'script'; trusted-types presslens-templates presslens-worker`;
    const workers: string[] = [];
    const { page, context } = await openHost(site, "rules.html", {
      prepare: async (page) => page.on("worker", (worker) => workers.push(new URL(worker.url()).protocol)),
    });
    await waitForDrawn(page, "n-own-teal");
    expect(await drawn(page, "n-own-teal")).toEqual(["reservoir"]);
    expect(workers).toEqual(expected);
    expect(await differences(page)).toEqual([]);
    await context.close();
  });

  it("has one word for the console where WebAssembly is forbidden", async () => {
    policy = "default-src 'none'; connect-src 'self'; script-src 'self'; worker-src 'self'";
    const { page, context, console } = await openHost(site, "rules.html");
    await page.getByText("WebAssembly", { exact: false }).first().waitFor();
    const warnings = console.filter((line) => line.startsWith("warning: Presslens:"));
    expect(warnings.filter((line) => line.includes("WebAssembly"))).toHaveLength(1);
    await context.close();
  });
});

describe("the element with rule packs", () => {
  it("uses those that are right, tells of the others, and leaves other elements without any", async () => {
    const { page, context } = await openHost(site, "rules-element.html");
    await expect
      .poll(async () => (await told(page, "analysis")).map(([, id]) => id).sort())
      .toEqual(["plain", "ruled"]);
    expect(await drawn(page, "n-own-teal")).toEqual(["저수지"]);
    const errors = await told(page, "error");
    expect(errors.map(([, id, { code }]) => [id, code])).toEqual([["ruled", "rules/refused"]]);
    expect(errors[0]![2].address).toBe(`${site.url}/packs/broken.json`);
    expect(errors[0]![2].problems?.map(({ pointer }) => pointer)).toEqual(["/entities/0/patterns/0"]);
    await context.close();
  });

  it("follows its property", async () => {
    const { page, context } = await openHost(site, "rules-element.html");
    await waitForDrawn(page, "n-own-teal");
    await page.evaluate(() => {
      document.querySelector("press-lens#ruled")!.setAttribute("rules", "");
      (document.querySelector("press-lens#plain") as HTMLElement & { rules: string }).rules =
        "packs/beat.json";
    });
    const owners = () =>
      page.evaluate(() =>
        [...CSS.highlights]
          .filter(([name]) => name.endsWith("-n-own-teal"))
          .flatMap(([, ranges]) => [...(ranges as Iterable<AbstractRange>)])
          .map(({ startContainer }) => startContainer.parentElement!.closest("press-lens")!.id),
      );
    await expect.poll(owners).toEqual(["plain"]);
    expect(await page.locator("#plain").getAttribute("rules")).toBe("packs/beat.json");
    await context.close();
  });
});

describe("the frame with rule packs", () => {
  it("counts relative addresses from its host's origin, and tells it of packs that are not in use", async () => {
    const settings = `origin=${site.url}&ui=ko&rules=${encodeURIComponent("packs/beat.json packs/broken.json")}`;
    const frame = `${site.url}/presslens/embed.html`;
    const address = `frame.html?${String(new URLSearchParams({ frame, settings }))}`;
    const { page, context } = await openHost(site, address);
    const heard = (type: string) =>
      page.evaluate(
        (type) =>
          (window as unknown as { heard: (Told & { type: string })[] }).heard.filter((m) => m.type === type),
        type,
      );
    await expect.poll(() => heard("ready")).toHaveLength(1);
    await page.evaluate(() =>
      (window as unknown as { say(m: object): void }).say({
        presslens: 1,
        type: "analyze",
        id: 1,
        text: "가람시가 저수지를 판다.",
      }),
    );
    await expect.poll(() => heard("result")).toHaveLength(1);
    const [result] = (await heard("result")) as unknown as { analysis: { entities: { type: string }[] } }[];
    expect(result!.analysis.entities.map(({ type }) => type)).toContain("water");
    expect(await heard("error")).toMatchObject([
      { id: null, code: "rules/refused", address: `${site.url}/packs/broken.json` },
    ]);
    await context.close();
  });
});
