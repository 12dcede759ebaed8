/** The text of the engine's worker, put in place by web/bundling/worker-script.ts. */
declare module "presslens-worker-script" {
  const script: string;
  export default script;
}

/** The same of the worker that knows rule packs. */
declare module "presslens-rules-worker-script" {
  const script: string;
  export default script;
}
