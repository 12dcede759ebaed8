/** What a host can choose, as attributes say it: of the script tag, of the element and of the frame's address. */
import { NAME_LAYERS, OWN_LAYERS, type Layer } from "../viewer/marks.js";
import type { AnnotatorSettings } from "./annotator/annotator.js";
import type { UiLanguage } from "./strings.js";

/** The groups of highlights that `show` names. */
export const GROUPS = {
  entities: [...NAME_LAYERS, ...OWN_LAYERS],
  figures: ["figure"],
  quotes: ["direct", "indirect", "source"],
} as const satisfies Record<string, readonly Layer[]>;

export interface EmbedSettings extends AnnotatorSettings {
  ui: "auto" | UiLanguage;
}

/** By attribute; what is missing or makes no sense gets its default. */
export type RawSettings = Readonly<Record<string, string | null | undefined>>;

export function settingsOf(raw: RawSettings): EmbedSettings {
  const date = raw["date"] ?? "";
  return {
    language: one(raw["lang"], ["auto", "ko", "en"]),
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : "",
    theme: one(raw["theme"], ["auto", "light", "dark"]),
    ignore: validSelector(raw["ignore"]),
    layers: layersOf(raw["show"]),
    eager: raw["loading"] === "eager",
    rules: addressesOf(raw["rules"], document.baseURI),
    ui: one(raw["ui"], ["auto", "ko", "en"]),
  };
}

/** `show` lists groups ("entities,figures,quotes") and single layers ("person,figure"); all where it is missing. */
export function layersOf(show: string | null | undefined): ReadonlySet<Layer> {
  const all = Object.values(GROUPS).flat<readonly (readonly Layer[])[]>();
  if (show === null || show === undefined) return new Set(all);
  const wanted = show.split(/[\s,]+/).filter(Boolean);
  return new Set(
    wanted.flatMap((name): readonly Layer[] =>
      name in GROUPS ? GROUPS[name as keyof typeof GROUPS] : all.filter((layer) => layer === name),
    ),
  );
}

/** `rules` lists addresses of rule packs, between spaces; what is none stays as it is, and cannot be fetched. */
export function addressesOf(rules: string | null | undefined, base: string): string[] {
  const named = (rules ?? "").split(/\s+/).filter(Boolean);
  return named.map((address) => {
    try {
      return new URL(address, base).href;
    } catch {
      return address;
    }
  });
}

/** The first of `allowed` is the default. */
function one<T extends string>(value: string | null | undefined, allowed: readonly [T, ...T[]]): T {
  return allowed.find((candidate) => candidate === value) ?? allowed[0];
}

function validSelector(selector: string | null | undefined): string {
  if (!selector) return "";
  try {
    document.createDocumentFragment().querySelector(selector);
    return selector;
  } catch {
    return "";
  }
}
