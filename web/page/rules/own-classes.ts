/** The classes that the reader's own pack can give to a name: those of Presslens, and those that it declares. */
import { NAME_LAYERS, type NameLayer } from "../../viewer/marks.js";
import type { Translator } from "../../viewer/translate.js";
import type { RulePack } from "./rule-pack.js";

export interface OwnClass {
  name: string;
  label: string;
  /** How it is drawn. */
  layer: NameLayer;
}

export function ownClasses({ classes = [] }: RulePack, t: Translator): OwnClass[] {
  const locale = t.locale === "ko" ? "ko" : "en";
  return [
    ...NAME_LAYERS.map((layer) => ({ name: layer, label: t.text(`class.${layer}`), layer })),
    ...classes.map(({ name, label, colour }) => ({
      name,
      label: label?.[locale] ?? name,
      layer: `own-${colour ?? "gray"}` as NameLayer,
    })),
  ];
}
