/** What layers and classes are called, those of rule packs included. */
import type { Entity, RuleClass } from "../engine/analysis.js";
import { OWN_LAYERS, type Layer } from "./marks.js";
import type { Translator } from "./translate.js";

type Classes = readonly RuleClass[] | undefined;

export function layerLabel(layer: Layer, classes: Classes, t: Translator): string {
  if (!(OWN_LAYERS as readonly Layer[]).includes(layer)) return t.text(`layer.${layer}`);
  const labels = (classes ?? [])
    .filter(({ colour }) => `own-${colour}` === layer)
    .map((one) => ownLabel(one, t));
  return labels.length ? labels.join(" · ") : t.text("layer.own");
}

export function classLabel({ type }: Entity, classes: Classes, t: Translator): string {
  const declared = classes?.find(({ name }) => name === type);
  if (declared) return ownLabel(declared, t);
  return t.has(`class.${type}`) ? t.text(`class.${type}`) : type;
}

function ownLabel({ name, label }: RuleClass, t: Translator): string {
  return label?.[t.locale === "ko" ? "ko" : "en"] ?? name;
}
