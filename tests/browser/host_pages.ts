// The pages of other sites in tests/browser/hosts, with Presslens embedded: what they look like before and after.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { startServer } from "../../scripts/static_server.mjs";
import { launchChromium } from "../support/chromium.js";
import type { Host } from "../support/hosts.js";
import { root, webFolder } from "../support/paths.js";
import { foreignRequests, useDouble } from "./support.js";

export const hostFolder = `${root}/tests/browser/hosts`;

export interface HostSite {
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

export interface HostPage {
  page: Page;
  context: BrowserContext;
  /** Everything in the console, and exceptions. */
  console: string[];
  /** Requests to anywhere but the site. */
  foreign: string[];
}

type Headers = (path: string) => Record<string, string>;

/** The built folder answers at /presslens/; `headers` and `mounts` as of the static server. */
export function serveHosts(headers?: Headers, mounts: Record<string, string> = {}): Promise<Host> {
  return startServer(hostFolder, 0, {
    mounts: { "/presslens/": webFolder, ...mounts },
    ...(headers && { headers }),
  });
}

export async function openHosts(
  headers?: Headers,
  mounts?: Record<string, string>,
  launch: () => Promise<Browser> = launchChromium,
): Promise<HostSite> {
  const server = await serveHosts(headers, mounts);
  const browser = await launch();
  return {
    url: server.url,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

export interface HostOptions {
  /** The hand-written analysis of double.ts instead of the real engine's. */
  double?: boolean;
  prepare?: (page: Page) => Promise<unknown>;
}

export async function openHost(site: HostSite, name: string, options: HostOptions = {}): Promise<HostPage> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(25_000);
  const page = await context.newPage();
  const console: string[] = [];
  const foreign = foreignRequests(context, site.url);
  page.on("console", (message) => {
    // These sites have no icon, and browsers ask for one.
    if (!message.location().url.endsWith("/favicon.ico"))
      console.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => console.push(`exception: ${String(error)}`));
  if (options.double) await useDouble(page);
  await page.addInitScript(rememberBody);
  await options.prepare?.(page);
  await page.goto(`${site.url}/${name}`);
  return { page, context, console, foreign };
}

/** Runs in the page: keeps every node of the body as it was when the page had been parsed. */
function rememberBody(): void {
  const scope = window as unknown as { presslensBefore: unknown; presslensNodes: () => unknown[][] };
  scope.presslensNodes = () => {
    const nodes: unknown[][] = [];
    const visit = (node: Node) => {
      const ours = node instanceof Element && node.localName === "press-lens"; // but what is inside is the page's
      const attributes =
        node instanceof Element && !ours
          ? [...node.attributes].map(({ name, value }) => `${name}=${value}`)
          : [];
      nodes.push([node, node.nodeValue, ...attributes]);
      if (node instanceof Element && node.shadowRoot && !ours) visit(node.shadowRoot);
      node.childNodes.forEach(visit);
    };
    visit(document.body);
    return nodes;
  };
  document.addEventListener("DOMContentLoaded", () => (scope.presslensBefore = scope.presslensNodes()));
}

/** How the body differs from what it was, node for node: the very nodes, their text and their attributes. */
export function differences(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scope = window as unknown as { presslensBefore: unknown[][]; presslensNodes: () => unknown[][] };
    const before = scope.presslensBefore;
    const after = scope.presslensNodes();
    const told = before.length === after.length ? [] : [`${before.length} nodes were ${after.length}`];
    before.forEach((node, i) => {
      const now = after[i];
      if (!now || node.length !== now.length || node.some((part, j) => part !== now[j]))
        told.push(`${String(node[0])} ${node.slice(1).join(" ")}: ${now?.slice(1).join(" ")}`);
    });
    return told;
  });
}

/** The words that are drawn in one layer ("f", "n-location", "q-direct"…), in the order of the page. */
export function drawn(page: Page, layer: string): Promise<string[]> {
  return page.evaluate((layer) => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith("presslens-w") && name.endsWith(`-${layer}`))
      .flatMap(([, highlight]) => [...(highlight as Iterable<AbstractRange>)]);
    return (
      ranges
        .map((fixed) => {
          const range = document.createRange();
          range.setStart(fixed.startContainer, fixed.startOffset);
          range.setEnd(fixed.endContainer, fixed.endOffset);
          return range;
        })
        // Trees of their own have no order among each other.
        .sort((a, b) =>
          a.startContainer.getRootNode() === b.startContainer.getRootNode()
            ? a.compareBoundaryPoints(Range.START_TO_START, b)
            : 0,
        )
        .map(String)
    );
  }, layer);
}

/** Clicks into the middle of the first thing that is drawn in a layer. */
export async function clickDrawn(page: Page, layer: string): Promise<void> {
  const { x, y } = await page.evaluate((layer) => {
    const [fixed] = [...CSS.highlights]
      .filter(([name]) => name.startsWith("presslens-w") && name.endsWith(`-${layer}`))
      .flatMap(([, highlight]) => [...(highlight as Iterable<AbstractRange>)]);
    const range = document.createRange();
    range.setStart(fixed!.startContainer, fixed!.startOffset);
    range.setEnd(fixed!.endContainer, fixed!.endOffset);
    const rect = range.getClientRects()[0]!;
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }, layer);
  await page.mouse.click(x, y);
}

/** Waits until something is drawn in a layer. */
export async function waitForDrawn(page: Page, layer: string): Promise<void> {
  await page.waitForFunction(
    (layer) =>
      [...CSS.highlights].some(
        ([name, { size }]) => name.startsWith("presslens-w") && name.endsWith(`-${layer}`) && size > 0,
      ),
    layer,
  );
}

/** What stands in the corner of the page. */
export function controls(page: Page) {
  return page.locator("html > :not(head, body)");
}

export const removeAll = (page: Page) =>
  page.evaluate(() => (window as unknown as { presslens: { remove(): void } }).presslens.remove());
