/** The text of a Markdown file without its marks: headings, emphasis, links, quotations, rules. */
export function textOfMarkdown(markdown: string): string {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, "") // front matter
    .replace(/^ {0,3}(#{1,6}[ \t]+|>[ \t]?)/gm, "")
    .replace(/[ \t]+#+[ \t]*$/gm, "")
    .replace(/^ {0,3}([-*_=])(?:[ \t]*\1){2,}[ \t]*$/gm, "")
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, "")
    .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/(^|[\s(“"'])([*_])(?=\S)([^*_\n]*\S)\2(?=$|[\s).,!?”"'])/gm, "$1$3")
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, "$1")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
