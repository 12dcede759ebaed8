/** The colours of the design (web/page/styles/tokens.css) for places that are no page of ours. */
import tokensText from "../../page/styles/tokens.css?inline";

export type Theme = "light" | "dark";

/** The values of each theme, by name without dashes. */
export const TOKENS: Record<Theme, ReadonlyMap<string, string>> = themes();

/**
 * Styles that set all tokens on a shadow root's host, whose `data-theme` names the theme. The page around it may set
 * each one: `--person` here is `--presslens-person` there.
 */
export function hostTokens(): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensText);
  return [...sheet.cssRules]
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map(({ cssText }) =>
      cssText
        .replace(/:root(\[[^\]]*\])?/g, (_, theme?: string) => `:host(${theme ?? "*"})`)
        .replace(/--([\w-]+):\s*([^;]+);/g, "--$1: var(--presslens-$1, $2);"),
    )
    .join("\n");
}

function themes(): Record<Theme, Map<string, string>> {
  const light = new Map<string, string>();
  const dark = new Map<string, string>();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensText);
  for (const rule of sheet.cssRules) {
    if (rule instanceof CSSStyleRule) note(rule.style, light);
    // Dark is the one that is not for paper; system colours come last.
    else if (rule instanceof CSSMediaRule && rule.conditionText.includes("print"))
      note((rule.cssRules[0] as CSSStyleRule).style, dark);
  }
  return { light, dark: new Map([...light, ...dark]) };
}

function note(style: CSSStyleDeclaration, into: Map<string, string>): void {
  for (const name of style)
    if (name.startsWith("--")) into.set(name.slice(2), style.getPropertyValue(name).trim());
}
