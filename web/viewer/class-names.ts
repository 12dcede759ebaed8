/** The classes that are on, for a `class` attribute. Lit's directive for this is larger than all its uses here. */
export function classNames(classes: Readonly<Record<string, boolean>>): string {
  return Object.keys(classes)
    .filter((name) => classes[name])
    .join(" ");
}
