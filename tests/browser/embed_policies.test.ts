// The script under the policies of strict hosts: the ladder from the worker down to leaving the page alone.
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "../../scripts/static_server.mjs";
import type { Host } from "../support/hosts.js";
import { webFolder } from "../support/paths.js";
import {
  controls,
  differences,
  drawn,
  openHost,
  openHosts,
  waitForDrawn,
  type HostSite,
} from "./host_pages.js";

let site: HostSite;
let foreign: Host;
/** The policy that the site sends now. */
let policy = "";
beforeAll(async () => {
  foreign = await startServer(webFolder, 0, { headers: () => ({ "Access-Control-Allow-Origin": "*" }) });
  site = await openHosts(() => (policy ? { "Content-Security-Policy": policy } : {}));
});
afterAll(async () => {
  await site.close();
  await foreign.close();
});
afterEach(() => {
  policy = "";
});

const BASE = "default-src 'none'; connect-src 'self'; base-uri 'none'";

/** The page under a policy, read, and the workers that it has. */
async function readUnder(wanted: string, name = "policy.html") {
  policy = wanted;
  const workers: string[] = [];
  const opened = await openHost(site, name, {
    prepare: async (page) => page.on("worker", (worker) => workers.push(new URL(worker.url()).protocol)),
  });
  return { ...opened, workers };
}

describe("the script under a strict policy", () => {
  it.each([
    [
      "with a worker from a file",
      `${BASE}; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'`,
      ["http:"],
    ],
    [
      "that asks for Trusted Types, by the policy's name",
      `${BASE}; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types presslens-templates presslens-worker`,
      ["http:"],
    ],
    [
      "without workers, on the main thread",
      `${BASE}; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'`,
      [],
    ],
  ])("reads %s", async (_, wanted, expectedWorkers) => {
    const { page, context, workers } = await readUnder(wanted);
    await waitForDrawn(page, "q-direct");
    expect(await drawn(page, "f")).toContain("20%");
    expect(workers).toEqual(expectedWorkers);
    expect(await differences(page)).toEqual([]);
    await context.close();
  });

  it("says once that WebAssembly is forbidden, in the console and in its toggle, and leaves the page alone", async () => {
    const { page, context, console } = await readUnder(`${BASE}; script-src 'self'; worker-src 'self'`);
    await page.getByText("WebAssembly", { exact: false }).first().waitFor();
    await page.evaluate(() => document.querySelector("article")!.append(" 가람시 20%")); // it is not tried again
    await page.waitForTimeout(1500);
    expect(console.filter((line) => line.startsWith("warning: Presslens:"))).toHaveLength(1);
    expect(await drawn(page, "f")).toEqual([]);
    expect(await controls(page).count()).toBe(1);
    await context.close();
  });
});

describe("the script under a policy that forbids what it needs", () => {
  it("says once that its Trusted Types policies are forbidden, and leaves the page alone", async () => {
    const { page, context, console } = await readUnder(
      `${BASE}; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    const told = () => console.filter((line) => line.startsWith("warning: Presslens:"));
    await expect.poll(told).toHaveLength(1);
    expect(await controls(page).count()).toBe(0);
    expect(await differences(page)).toEqual([]);
    await context.close();
  });
});

describe("the script from another origin", () => {
  const page = (policies: string) => async () => {
    policy = policies;
    const workers: string[] = [];
    const opened = await openHost(site, "bare.html", {
      prepare: async (page) => page.on("worker", (worker) => workers.push(new URL(worker.url()).protocol)),
    });
    await opened.page.evaluate((src) => {
      const script = document.createElement("script");
      script.src = src;
      script.async = true;
      document.head.append(script);
    }, `${foreign.url}/presslens.js`);
    return { ...opened, workers };
  };

  it("runs its worker from a blob", async () => {
    const { page: opened, context, workers } = await page("")();
    await waitForDrawn(opened, "q-direct");
    expect(workers).toEqual(["blob:"]);
    await context.close();
  });

  it("reads on the main thread where blobs may not be workers", async () => {
    const allowed = `${BASE}; script-src ${foreign.url} 'wasm-unsafe-eval'; connect-src ${foreign.url}; worker-src 'none'`;
    const { page: opened, context, workers } = await page(allowed.replace("connect-src 'self'; ", ""))();
    await waitForDrawn(opened, "q-direct");
    expect(workers).toEqual([]);
    expect(await differences(opened)).toEqual([]);
    await context.close();
  });
});
