/**
 * Annotates an element, or what a selector names, where it stands in the page. `options` are the attributes of the script tag
 * without `data-`. Returns what takes everything back.
 */
export declare function annotate(
  target: string | Element,
  options: Readonly<Record<string, string | undefined>>,
): () => void;
