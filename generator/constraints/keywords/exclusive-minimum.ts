import { js, literal } from "../../code/printable.ts";
import type { Keyword } from "../keyword.ts";

/** `exclusiveMinimum` (JSON Schema 2020-12 validation, 6.2.5); in OpenAPI 3.0 a boolean that makes `minimum` exclusive. */
export const exclusiveMinimum: Keyword = {
  name: "exclusiveMinimum",
  applies: "number",
  bind: (value) => (typeof value === "number" || typeof value === "boolean" ? undefined : "must be a number"),
  check(value, env) {
    const limit = typeof value === "boolean" ? (value ? env.schema.minimum : undefined) : value;
    if (typeof limit !== "number") return [];
    return [env.failWhen(js`!(${env.value} > ${literal(limit)})`, "exclusiveMinimum", literal(`more than ${limit}`))];
  },
  describe(value, schema) {
    const limit = typeof value === "boolean" ? (value ? schema.minimum : undefined) : value;
    return limit === undefined ? undefined : `more than ${String(limit)}`;
  },
  // `minimum` compares the bound, however it is written.
  compare: () => [],
};
