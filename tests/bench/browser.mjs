// The built folder in Chromium, for what ./dev bench measures there.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startServer } from "../../scripts/static_server.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

export async function openBrowser() {
  const executablePath = process.env.PRESSLENS_CHROMIUM ?? "/usr/bin/chromium";
  const server = await startServer(path.join(root, "build/web"));
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
  return {
    browser,
    url: server.url,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
