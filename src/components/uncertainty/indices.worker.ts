import * as Comlink from "comlink";
import { sobolIndices } from "../../model/sensitivity/sobol-indices.js";

// The bootstrap takes longer than a page may be held up.
const api = { sobolIndices };

export type IndicesApi = typeof api;
Comlink.expose(api);
