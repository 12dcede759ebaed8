/** What the reader has chosen, kept in this browser and, for sharing, in the address's hash. Never the article. */
import { BUILT_IN_LAYERS, type Layer } from "../viewer/marks.js";

export interface Settings {
  /** The language of the interface. */
  ui: "ko" | "en";
  theme: "auto" | "light" | "dark";
  /** "auto": serif for English, sans serif for Korean. */
  type: "auto" | "sans" | "serif";
  scale: number;
  /** Of those that are built in. */
  layers: readonly Layer[];
  generic: boolean;
  /** How loud figures are; "auto": quiet in a text that is full of them. */
  figures: "auto" | "full" | "quiet";
  /** The article's date, "YYYY-MM-DD", from which relative dates count; "" if unknown. */
  date: string;
}

const KEY = "presslens.settings";
export const SCALES = { min: 0.8, max: 1.6 };

export function defaultSettings(languages: readonly string[]): Settings {
  const first = languages.find((language) => /^(ko|en)\b/i.test(language)) ?? "en";
  return {
    ui: first.toLowerCase().startsWith("ko") ? "ko" : "en",
    theme: "auto",
    type: "auto",
    scale: 1,
    layers: BUILT_IN_LAYERS,
    generic: false,
    figures: "auto",
    date: "",
  };
}

/** What was kept, with the hash over it, with defaults for whatever is missing or makes no sense. */
export function loadSettings(hash: string): Settings {
  const kept = readStored();
  const linked = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, "")));
  return sanitize({ ...kept, ...linked }, defaultSettings(navigator.languages));
}

export function storeSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...settings, layers: settings.layers.join(",") }));
  } catch {
    // A browser that keeps nothing still reads articles.
  }
}

/** The hash for a link with these settings: only what differs from the defaults. */
export function settingsHash(settings: Settings): string {
  const plain = defaultSettings(navigator.languages);
  const differing = Object.entries({ ...settings, layers: settings.layers.join(",") })
    .filter(([key, value]) => String(value) !== String(plain[key as keyof Settings]))
    .map(([key, value]): [string, string] => [key, String(value)]);
  const hash = new URLSearchParams(differing).toString();
  return hash ? `#${hash}` : "";
}

function readStored(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export function sanitize(raw: Record<string, unknown>, plain: Settings): Settings {
  const one = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
    allowed.includes(value as T) ? (value as T) : otherwise;
  const scale = Number(raw["scale"]);
  const layers = typeof raw["layers"] === "string" ? raw["layers"].split(",") : null;
  const date = String(raw["date"] ?? "");
  return {
    ui: one(raw["ui"], ["ko", "en"], plain.ui),
    theme: one(raw["theme"], ["auto", "light", "dark"], plain.theme),
    type: one(raw["type"], ["auto", "sans", "serif"], plain.type),
    scale: scale >= SCALES.min && scale <= SCALES.max ? scale : plain.scale,
    layers: layers ? BUILT_IN_LAYERS.filter((layer) => layers.includes(layer)) : plain.layers,
    generic: String(raw["generic"]) === "true",
    figures: one(raw["figures"], ["auto", "full", "quiet"], plain.figures),
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : "",
  };
}
