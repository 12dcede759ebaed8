/**
 * A reading as one HTML document that needs no script and fetches nothing: the article with its highlights, each a link
 * to its card, which appears while it is the address's target. Built as nodes and written out by the browser.
 */
import { cutAtEdges } from "../../viewer/article/pieces.js";
import { paragraphRoles, type ParagraphRole } from "../../viewer/article/paragraph-roles.js";
import { cardFacts } from "../../viewer/card/card-facts.js";
import { layerLabel } from "../../viewer/class-labels.js";
import { LAYERS, isVisible, markedId, type Mark, type Visibility } from "../../viewer/marks.js";
import type { Reading } from "../../viewer/reading.js";
import type { Translator } from "../../viewer/translate.js";
import { documentStyle } from "./document-style.js";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const ROLE_TAGS: Partial<Record<ParagraphRole, string>> = { headline: "h1", subhead: "h2" };

type Child = Node | string;

export function toDocument(reading: Reading, visibility: Visibility, t: Translator): string {
  const lines = reading.text.split("\n");
  const title = lines.find((line) => line.trim())?.trim() ?? "Presslens";
  const page = document.implementation.createHTMLDocument(title);
  const make = (tag: string, attributes: Record<string, string>, ...children: Child[]) => {
    const element = page.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const shown = reading.marks.filter((mark) => isVisible(mark, visibility));

  page.documentElement.lang = reading.analysis.language;
  page.head.prepend(
    make("meta", { charset: "utf-8" }),
    make("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    make("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
  );
  page.head.append(make("style", {}, documentStyle()));
  page.body.append(
    make("main", { id: "article" }, ...paragraphs(lines, shown, make)),
    make(
      "footer",
      {},
      key(shown, reading, t, make),
      make("p", { lang: t.locale }, t.text("document.footer")),
    ),
    ...cards(shown, reading, t, make),
  );
  return `<!doctype html>\n${new XMLSerializer().serializeToString(page.documentElement)}\n`;
}

type Make = (tag: string, attributes: Record<string, string>, ...children: Child[]) => Element;

function paragraphs(lines: readonly string[], marks: readonly Mark[], make: Make): Element[] {
  const roles = paragraphRoles(lines);
  const elements: Element[] = [];
  let start = 0;
  let first = 0; // marks that end before this line are behind us; quotations may hold later ones
  lines.forEach((line, i) => {
    const end = start + line.length;
    while (first < marks.length && marks[first]!.end <= start) first += 1;
    const here: Mark[] = [];
    for (let m = first; m < marks.length && marks[m]!.start < end; m++)
      if (marks[m]!.end > start) here.push(marks[m]!);
    const role = roles[i]!;
    if (role !== "blank")
      elements.push(make(ROLE_TAGS[role] ?? "p", { class: role }, ...runs(line, start, here, make)));
    start = end + 1;
  });
  return elements;
}

/** A line as text and links; where marks overlap, the narrowest is what a click asks about. */
function runs(line: string, origin: number, marks: readonly Mark[], make: Make): Child[] {
  const spans = marks.map((mark) => ({
    mark,
    start: Math.max(0, mark.start - origin),
    end: Math.min(line.length, mark.end - origin),
  }));
  const children: Child[] = [];
  let at = 0;
  for (const { start, end, marks: covering } of cutAtEdges(spans)) {
    if (start > at) children.push(line.slice(at, start));
    const narrowest = covering.reduce((a, b) =>
      b.mark.end - b.mark.start < a.mark.end - a.mark.start ? b : a,
    );
    const layers = [...new Set(covering.map(({ mark }) => mark.layer))].join(" ");
    children.push(make("a", { class: layers, href: `#${cardId(narrowest.mark)}` }, line.slice(start, end)));
    at = end;
  }
  if (at < line.length) children.push(line.slice(at));
  return children;
}

function key(marks: readonly Mark[], { analysis }: Reading, t: Translator, make: Make): Element {
  const present = LAYERS.filter((layer) => marks.some((mark) => mark.layer === layer));
  const words = present.map((layer) =>
    make("span", {}, make("b", { class: layer }, layerLabel(layer, analysis.classes, t))),
  );
  return make("p", { class: "key", lang: t.locale }, ...words);
}

function cards(marks: readonly Mark[], reading: Reading, t: Translator, make: Make): Element[] {
  const firsts = new Map<string, Mark>();
  for (const mark of marks) if (!firsts.has(markedId(mark))) firsts.set(markedId(mark), mark);
  return [...firsts.values()].map((mark) => {
    const { label, title, rows, why } = cardFacts(mark, reading, t);
    return make(
      "aside",
      { class: "card", id: cardId(mark), lang: t.locale },
      make("a", { class: "close", href: "#article", "aria-label": t.text("close") }, "×"),
      label,
      make("h3", {}, title),
      make("dl", {}, ...rows.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])),
      why.join(" "),
    );
  });
}

function cardId(mark: Mark): string {
  return `card-${markedId(mark)}`;
}
