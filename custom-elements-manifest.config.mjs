// The manifest of <press-lens> as it is shipped: of the built file, without what is no business of a host.
export default {
  globs: ["web/embed/element/press-lens.ts"],
  outdir: "build/web",
  litelement: true,
  plugins: [
    {
      name: "presslens-shipped-form",
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
          module.path = "presslens-element.js";
          for (const { declaration } of module.exports ?? []) declaration.module = module.path;
          for (const declaration of module.declarations ?? []) {
            // What the analyzer reads out of the code besides is named by a variable.
            declaration.events = declaration.events?.filter(({ description }) => description);
            declaration.members = declaration.members?.filter(
              ({ name, privacy }) => !privacy && !name.startsWith("#") && !name.startsWith("on"),
            );
          }
        }
      },
    },
  ],
};
