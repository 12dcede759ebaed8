/** The colours of the design as they stand in a stylesheet, for places where that stylesheet does not reach. */

export type Theme = "light" | "dark";

/** The values of each theme, by name without dashes. */
export type Tokens = Record<Theme, ReadonlyMap<string, string>>;

/** `sheets`: those that hold tokens.css, whatever else they hold. */
export function tokensIn(sheets: Iterable<CSSStyleSheet>): Tokens {
  const rules = [...sheets].flatMap(({ cssRules }) => [...cssRules].flatMap(within));
  // System colours have a rule for both themes and are left out.
  const light = valuesOf(rules, ":root");
  return { light, dark: new Map([...light, ...valuesOf(rules, ':root[data-theme="dark"]')]) };
}

/** A rule of styles, or those that stand under a condition. */
function within(rule: CSSRule): CSSStyleRule[] {
  if (rule instanceof CSSStyleRule) return [rule];
  return rule instanceof CSSMediaRule ? [...rule.cssRules].flatMap(within) : [];
}

function valuesOf(rules: readonly CSSStyleRule[], selector: string): Map<string, string> {
  const named = rules.filter(({ selectorText }) => selectorText === selector).map(({ style }) => style);
  return new Map(
    named.flatMap((style) =>
      [...style]
        .filter((name) => name.startsWith("--"))
        .map((name) => [name.slice(2), style.getPropertyValue(name).trim()] as const),
    ),
  );
}
