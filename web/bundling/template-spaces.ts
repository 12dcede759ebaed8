/**
 * Takes line breaks and indentation out of Lit's templates, where HTML shows at most one space of them. Minifiers leave
 * them alone, since to them a template is text.
 */
import { parseAst, type Plugin } from "vite";

const TAGS = new Set(["html", "svg"]);

export function templateSpaces(): Plugin {
  return {
    name: "presslens-template-spaces",
    apply: "build",
    enforce: "post", // TypeScript is JavaScript by then
    transform: (code, id) => (/\.[tj]s$/.test(id) && code.includes("`") ? withoutSpaces(code) : null),
  };
}

interface Stretch {
  start: number;
  end: number;
}

interface Node extends Stretch {
  type: string;
  [key: string]: unknown;
}

/** JavaScript with every run of spaces that holds a line break, in a template of Lit's, as one space. */
export function withoutSpaces(code: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of templateTexts(parseAst(code) as unknown as Node).sort(
    (a, b) => a.start - b.start,
  )) {
    pieces.push(code.slice(at, start), code.slice(start, end).replace(/\s*\n\s*/g, " "));
    at = end;
  }
  return pieces.join("") + code.slice(at);
}

/** Where the texts of templates stand, those of nested ones included. */
function templateTexts(node: Node): Stretch[] {
  const texts: Stretch[] = isTemplate(node) ? (node["quasi"] as { quasis: Stretch[] }).quasis : [];
  const children = Object.values(node).flat().filter(isNode);
  return [...texts, ...children.flatMap(templateTexts)];
}

function isTemplate({ type, tag }: Node): boolean {
  return type === "TaggedTemplateExpression" && TAGS.has((tag as { name?: string }).name ?? "");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}
