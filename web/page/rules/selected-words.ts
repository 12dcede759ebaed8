/** What the reader has selected in the article, where that may be a name or a term. */

/** What is longer is a sentence, and selected for other reasons. */
const MOST_CHARACTERS = 60;

export interface SelectedWords {
  /** Without the spaces around it. */
  word: string;
  /** Where it stands in the window, one rectangle per line. */
  rects: readonly DOMRect[];
}

export function selectedWords(article: Element): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return null;
  const word = range.toString().replaceAll("\u00a0", " ").trim();
  if (!word || word.length > MOST_CHARACTERS || String(selection).trim().includes("\n")) return null;
  return { word, rects: [...range.getClientRects()].filter(({ width }) => width > 0) };
}
