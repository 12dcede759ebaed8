/** The styles of an exported document: its own, with the page's colours, light and dark, and the layers as the page draws them. */
import { layerStyles } from "../../viewer/article/layer-styles.js";
import { tokensIn, type Theme } from "../../viewer/tokens.js";
import own from "./document.css?inline";

export function documentStyle(): string {
  const styles = [own, layerStyles("")].join("\n");
  const used = new Set([...styles.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name!));
  const tokens = tokensIn(document.styleSheets);
  const table = (theme: Theme) => {
    const values = [...tokens[theme]].filter(([name]) => used.has(name));
    return `:root { ${values.map(([name, value]) => `--${name}: ${value};`).join(" ")} }`;
  };
  const dark = `@media screen and (prefers-color-scheme: dark) { ${table("dark")} }`;
  return [table("light"), dark, styles].join("\n");
}
