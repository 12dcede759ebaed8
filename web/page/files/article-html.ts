/**
 * The article in a saved web page: Readability finds it among menus and advertisements, and only its text is kept,
 * headline first. Loaded when the first HTML file is opened.
 */
import Readability from "@mozilla/readability/Readability.js";
import { linesOf, parseInert } from "../../viewer/article/rich-text.js";

/** Title and byline are left out where the article begins with them anyway. */
const HEAD_LINES = 4;

/** The text of an HTML file, one line a paragraph; of a page without an article, all that it says. */
export function articleOfHtml(html: string): string {
  const page = parseInert(html);
  const everything = linesOf(page.body);
  const found = readable(page);
  const body = found?.content ? linesOf(found.content) : [];
  if (!found || body.length === 0) return everything.join("\n");
  const head = [found.title, found.byline].map((line) => line?.replace(/\s+/g, " ").trim() ?? "");
  const known = new Set(body.slice(0, HEAD_LINES));
  return [...head.filter((line) => line && !known.has(line)), ...body].join("\n");
}

function readable(page: Document) {
  // With nothing to unwrap Readability reads no markup from strings; see below.
  for (const hidden of page.querySelectorAll("noscript, template")) hidden.remove();
  keepBodyAsNodes(page.body);
  return new Readability<Element>(page, { serializer: (content) => content as Element }).parse();
}

/**
 * Readability saves the body's markup and sets it again for a second, more lenient try. Under Trusted Types markup
 * cannot be set from a string, so here the body keeps a copy of its nodes instead.
 */
function keepBodyAsNodes(body: HTMLElement): void {
  let copy: Node[] = [];
  Object.defineProperty(body, "innerHTML", {
    get: () => (copy = [...body.childNodes].map((node) => node.cloneNode(true))).length.toString(),
    set: () => body.replaceChildren(...copy.map((node) => node.cloneNode(true))),
  });
}
