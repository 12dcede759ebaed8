/** The colours of the design as they stand in a stylesheet, for places where that stylesheet does not reach. */

export type Theme = "light" | "dark";

/** The values of each theme, by name without dashes. */
export type Tokens = Record<Theme, ReadonlyMap<string, string>>;

/** `sheets`: those that hold tokens.css, whatever else they hold. */
export function tokensIn(sheets: Iterable<CSSStyleSheet>): Tokens {
  const rules = [...sheets].flatMap(({ cssRules }) => [...cssRules]);
  const light = valuesOf(rules, ":root");
  // Dark stands under a condition, as paper and system colours do, but with a selector of its own.
  const conditional = rules.flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : []));
  return { light, dark: new Map([...light, ...valuesOf(conditional, ':root[data-theme="dark"]')]) };
}

function valuesOf(rules: readonly CSSRule[], selector: string): Map<string, string> {
  const named = rules.filter((rule) => rule instanceof CSSStyleRule && rule.selectorText === selector);
  return new Map(
    (named as CSSStyleRule[]).flatMap(({ style }) =>
      [...style]
        .filter((name) => name.startsWith("--"))
        .map((name) => [name.slice(2), style.getPropertyValue(name).trim()] as const),
    ),
  );
}
