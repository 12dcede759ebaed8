/** The colours of the design (web/viewer/tokens.css) for places that are no page of ours. */
import tokensText from "../../viewer/tokens.css?inline";
import { tokensIn } from "../../viewer/tokens.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(tokensText);

export const TOKENS = tokensIn([sheet]);

/**
 * Styles that set all tokens on a shadow root's host, whose `data-theme` names the theme. The page around it may set
 * each one: `--person` here is `--presslens-person` there.
 */
export function hostTokens(): string {
  return [...sheet.cssRules]
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map(({ cssText }) =>
      cssText
        .replace(/:root(\[[^\]]*\])?/g, (_, theme?: string) => `:host(${theme ?? "*"})`)
        .replace(/--([\w-]+):\s*([^;]+);/g, "--$1: var(--presslens-$1, $2);"),
    )
    .join("\n");
}
