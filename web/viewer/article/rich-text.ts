/**
 * The text of HTML, one line a paragraph: what a paste from a web page or a word processor becomes. The HTML is parsed
 * into a document that is never shown and runs nothing; only its text nodes are read.
 */

const BLOCKS =
  "address,article,aside,blockquote,body,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,html,li,main,nav,ol,p,pre,section,summary,table,tbody,tfoot,thead,tr,ul";
const SILENT = "script,style,noscript,template,title,head,svg,math,select,textarea,iframe,object,button";
const CELLS = "td,th";

interface InertPolicy {
  createHTML(html: string): string;
}

let policy: InertPolicy | undefined;

/**
 * A document for reading only: nothing in it runs or is fetched, and what its author hid is gone. Styles and handlers
 * are disarmed before parsing; the page's policy would refuse them too, with a complaint for each.
 */
export function parseInert(html: string): Document {
  const factory = (
    globalThis as {
      trustedTypes?: { createPolicy(name: string, rules: InertPolicy): InertPolicy };
    }
  ).trustedTypes;
  // Under `require-trusted-types-for 'script'` a parser takes only what a policy has passed.
  policy ??= factory?.createPolicy("presslens-inert", { createHTML: (text) => text });
  const disarmed = disarm(html);
  const parsed = new DOMParser().parseFromString(
    policy ? policy.createHTML(disarmed) : disarmed,
    "text/html",
  );
  for (const element of parsed.querySelectorAll("[data-style]"))
    if (HIDING.test(element.getAttribute("data-style")!)) element.remove();
  return parsed;
}

const STYLESHEET = /<style\b[^>]*>[\s\S]*?<\/style\s*>/gi;
const TAG = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const ARMED_ATTRIBUTE = /([\s"'/])(style|on[a-z]+)(?=\s*=)/gi;
const HIDING = /display:\s*none|visibility:\s*hidden/;

function disarm(html: string): string {
  return html.replace(STYLESHEET, "").replace(TAG, (tag) => tag.replace(ARMED_ATTRIBUTE, "$1data-$2"));
}

/**
 * The paragraphs of pasted HTML, its main heading first; null where it holds no paragraphs, so that its plain text
 * says as much.
 */
export function pastedText(html: string): string | null {
  const { body } = parseInert(html);
  if (!body.querySelector(`:is(${BLOCKS}):not(body), br`)) return null;
  const heading = body.querySelector("h1");
  const headline = heading && linesOf(heading).join(" ");
  heading?.remove();
  const lines = linesOf(body);
  return (headline ? [headline, ...lines] : lines).join("\n") || null;
}

/** The lines of an element's text, without blank ones. */
export function linesOf(root: Element): string[] {
  const lines: string[] = [];
  let line = "";
  const endLine = () => {
    const text = line.replace(/[ \t]+/g, " ").trim();
    if (text) lines.push(text);
    line = "";
  };
  const read = (node: Node, keepsBreaks: boolean) => {
    if (node instanceof Text) {
      const pieces = keepsBreaks ? node.data.split("\n") : [node.data.replace(/[\n\r\f]+/g, " ")];
      pieces.forEach((piece, i) => {
        if (i > 0) endLine();
        line += piece.replaceAll("\u00a0", " ");
      });
      return;
    }
    if (!(node instanceof Element) || node.matches(SILENT)) return;
    if (node.localName === "br") {
      endLine();
      return;
    }
    const block = node.matches(BLOCKS);
    if (block) endLine();
    const style = node.getAttribute("data-style") ?? "";
    const preserved = node.localName === "pre" || /white-space:\s*(pre|break)/.test(style);
    node.childNodes.forEach((child) => read(child, keepsBreaks || preserved));
    if (block) endLine();
    else if (node.matches(CELLS)) line += " ";
  };
  read(root, false);
  endLine();
  return lines;
}
