import { emittedOperations } from "../support/emitted.ts";
import { fin } from "../support/fin.ts";

/** The validators of specs/fin, emitted anew. */
export const finValidators = () => emittedOperations(fin.api, fin.rules.rules);
