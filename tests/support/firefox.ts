// Debian's Firefox for the tests, over WebDriver BiDi: headless, with a fresh profile.
import { existsSync } from "node:fs";
import { firefox, type Browser } from "playwright-core";

const PLACES = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

/** Starts Firefox; PRESSLENS_FIREFOX names another program than the installed one. */
export async function launchFirefox(): Promise<Browser> {
  const executablePath = process.env["PRESSLENS_FIREFOX"] ?? PLACES.find((place) => existsSync(place));
  if (!executablePath)
    throw new Error("Firefox is missing: apt install firefox-esr, or set PRESSLENS_FIREFOX.");
  return firefox.launch({ channel: "moz-firefox", executablePath, headless: true });
}
