import js from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["build/", "node_modules/", "web/page/shots/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-console": "error", // the page writes nothing to the console; scripts and tests say so below
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Text enters the page as text nodes only." },
        { property: "outerHTML", message: "Text enters the page as text nodes only." },
        { property: "insertAdjacentHTML", message: "Text enters the page as text nodes only." },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  { files: ["web/**"], languageOptions: { globals: globals.browser } },
  {
    files: ["scripts/**", "tests/**", "*.js", "*.ts"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { "no-console": "off" },
  },
);
