/**
 * What part of an article a line is, judged by its place and shape alone, so that a pasted text is set like a page and
 * not like a dump. A wrong guess costs only a type size.
 */
export type ParagraphRole = "headline" | "deck" | "byline" | "subhead" | "item" | "blank" | "body";

const HEADLINE_MAX = 120;
const DECK_MAX = 160;
const BYLINE_MAX = 90;
const SUBHEAD_MAX = 60;
/** Where headline, deck and byline may stand, counted in lines that are not blank. */
export const HEAD_LINES = 8;
const MAX_DECKS = 3;

const SENTENCE_END = /[.。?!？！][”"’')\]」』]*$/u;
const FULL_STOP = /[.。][”"’')\]」』]*$/u;
const BYLINE =
  /(기자|특파원|논설위원|통신원)(\s|$|[=|·,])|^by\s|\S@\S|^(입력|수정|송고|등록|승인|published|updated)\b|^\S{2,8}\s*\|\s*\S/iu;
const ITEM_MARK = /^([-–—·•*※]|\d{1,2}[.)])\s/u;
const SUBHEAD_MARK = /^[◇◆■□▶▷●○◎▲△★☆]/u;

/** The roles of all lines. Linear in their number; only the first lines are looked at closely. */
export function paragraphRoles(lines: readonly string[]): ParagraphRole[] {
  const filled = lines.reduce((count, line) => count + (line.trim() ? 1 : 0), 0);
  let seen = 0;
  let decks = 0;
  let inHead = filled > 1;
  return lines.map((raw) => {
    const line = raw.trim();
    if (!line) return "blank";
    seen += 1;
    if (inHead && seen <= HEAD_LINES) {
      if (seen === 1 && line.length <= HEADLINE_MAX && !FULL_STOP.test(line)) return "headline";
      if (line.length <= BYLINE_MAX && BYLINE.test(line)) return "byline";
      const deck = seen > 1 && decks < MAX_DECKS && line.length <= DECK_MAX && !SENTENCE_END.test(line);
      if (deck && !SUBHEAD_MARK.test(line)) {
        decks += 1;
        return "deck";
      }
      inHead = false;
    }
    return bodyRole(line);
  });
}

/** The role of a line below the head. */
export function bodyRole(raw: string): ParagraphRole {
  const line = raw.trim();
  if (!line) return "blank";
  if (line.length <= SUBHEAD_MAX && SUBHEAD_MARK.test(line)) return "subhead";
  return ITEM_MARK.test(line) ? "item" : "body";
}
