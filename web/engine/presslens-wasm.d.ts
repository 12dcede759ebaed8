/** The module's loader as the C++ build leaves it; the bundler's alias says where. */
declare module "presslens-wasm" {
  export { default } from "../../wasm/presslens.js";
}

/** The loader of the build that knows rule packs. */
declare module "presslens-rules-wasm" {
  export { default } from "../../wasm/presslens.js";
}
