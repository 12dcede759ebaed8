/** The worker's entry, built as one classic script. */
import createPresslens from "presslens-wasm";
import { serve } from "./worker-session.js";

serve(createPresslens);
