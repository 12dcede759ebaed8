/** The entry of the worker that knows rule packs; built as worker.ts is. */
import createPresslens from "presslens-rules-wasm";
import { serve } from "./worker-session.js";

serve(createPresslens);
