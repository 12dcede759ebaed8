/** The text of the worker's script, as web/bundling/single-file.ts builds it. */
declare module "presslens-worker-script" {
  const script: string;
  export default script;
}
