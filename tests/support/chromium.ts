// Debian's Chromium for the tests: headless, with a fresh profile, and silent on the network.
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const FLAGS = [
  "--no-sandbox", // tests run as root in containers
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage", // a container's /dev/shm is often too small
];

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts Chromium; PRESSLENS_CHROMIUM names another program than the installed one. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env["PRESSLENS_CHROMIUM"] ?? PLACES.find((place) => existsSync(place));
  if (!executablePath)
    throw new Error("Chromium is missing: apt install chromium, or set PRESSLENS_CHROMIUM.");
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
