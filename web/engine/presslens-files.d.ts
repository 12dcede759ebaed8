/** The analyzer's files as the bundler laid them: `analyzerFiles` of web/bundling says where. */
declare module "presslens-files" {
  /** Gzipped. */
  export const wasmUrl: string;
  /** The build that knows rule packs; gzipped. */
  export const rulesWasmUrl: string;
  /** By language; gzipped. A language that is missing was not built in. */
  export const modelUrls: Readonly<Record<string, string>>;
}
