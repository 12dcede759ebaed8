/** The analyzer's files in base64, each in a script of its own: `inlineFiles` of web/bundling writes them. */
declare module "presslens-inline" {
  type Inlined = () => Promise<{ default: string }>;
  /** Gzipped. */
  export const wasm: Inlined;
  /** The build that knows rule packs; gzipped. */
  export const rulesWasm: Inlined;
  /** By language; gzipped. */
  export const models: Readonly<Record<string, Inlined>>;
}
