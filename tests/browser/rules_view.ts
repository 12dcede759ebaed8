// The view of rule packs, and packs to put into it.
import type { Page } from "playwright-core";

export async function openRulesSheet(page: Page): Promise<void> {
  await page.getByRole("button", { name: "설정" }).click();
  await page.locator("presslens-settings").getByRole("button", { name: "열기" }).click();
  await page.locator("presslens-rules dialog[open]").waitFor();
}

/** The text of a pack. */
export const pack = (fields: object) =>
  JSON.stringify({ schema: "presslens.rules/1", name: "묶음", ...fields });

export const fileOf = (json: string) => ({
  name: "pack.json",
  mimeType: "application/json",
  buffer: Buffer.from(json),
});
