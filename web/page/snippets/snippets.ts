/** The lines that put Presslens into another site, written for it with the settings that were chosen. */

export const WAYS = ["script", "element", "frame"] as const;
export type Way = (typeof WAYS)[number];

export const GROUPS = ["entities", "figures", "quotes"] as const;
export type Group = (typeof GROUPS)[number];

export interface SnippetSettings {
  language: "auto" | "ko" | "en";
  theme: "auto" | "light" | "dark";
  show: readonly Group[];
  /** A selector of the articles, for the script tag. */
  target: string;
  /** The address of the site that embeds, for the frame. */
  site: string;
}

export const DEFAULTS: SnippetSettings = {
  language: "auto",
  theme: "auto",
  show: GROUPS,
  target: "article",
  site: "https://news.example",
};

/** `base` is the address of the built folder. */
export function snippet(way: Way, settings: SnippetSettings, base: string): string {
  const address = (file: string) => new URL(file, base).href;
  switch (way) {
    case "script": {
      const data = chosen(settings, "lang").map(([name, value]): Pair => [`data-${name}`, value]);
      const attributes = [
        ["src", address("presslens.js")],
        ["data-target", settings.target],
        ...data,
      ] as Pair[];
      return `<script ${written(attributes)} async></script>`;
    }
    case "element": {
      const attributes = written(chosen(settings, "language"));
      return [
        `<script ${written([
          ["type", "module"],
          ["src", address("presslens-element.js")],
        ])}></script>`,
        `<press-lens${attributes && ` ${attributes}`}>…</press-lens>`,
      ].join("\n");
    }
    case "frame":
      return `<iframe ${written([
        ["src", frameAddress(settings, base)],
        ["title", "Presslens"],
        ["allow", "clipboard-write"],
        ["loading", "lazy"],
        ["style", "width: 100%; height: 480px; border: 0"],
      ])}></iframe>`;
  }
}

export function frameAddress(settings: SnippetSettings, base: string): string {
  const hash = new URLSearchParams([["origin", originOf(settings.site)], ...chosen(settings, "language")]);
  return `${new URL("embed.html", base).href}#${hash}`;
}

type Pair = [name: string, value: string];

/** What differs from the defaults. The language's attribute has another name in a script tag. */
function chosen({ language, theme, show }: SnippetSettings, languageName: string): Pair[] {
  const pairs: Pair[] = [];
  if (language !== DEFAULTS.language) pairs.push([languageName, language]);
  if (theme !== DEFAULTS.theme) pairs.push(["theme", theme]);
  if (show.length < GROUPS.length) pairs.push(["show", show.join(",")]);
  return pairs;
}

function written(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${name}="${escaped(value)}"`).join(" ");
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** What was typed may not be an address yet. */
function originOf(site: string): string {
  try {
    return new URL(site).origin;
  } catch {
    return site;
  }
}
