import { js, literal } from "../../code/printable.ts";
import type { Keyword } from "../keyword.ts";

/** `exclusiveMaximum` (JSON Schema 2020-12 validation, 6.2.3); in OpenAPI 3.0 a boolean that makes `maximum` exclusive. */
export const exclusiveMaximum: Keyword = {
  name: "exclusiveMaximum",
  applies: "number",
  bind: (value) => (typeof value === "number" || typeof value === "boolean" ? undefined : "must be a number"),
  check(value, env) {
    const limit = typeof value === "boolean" ? (value ? env.schema.maximum : undefined) : value;
    if (typeof limit !== "number") return [];
    return [env.failWhen(js`!(${env.value} < ${literal(limit)})`, "exclusiveMaximum", literal(`less than ${limit}`))];
  },
  describe(value, schema) {
    const limit = typeof value === "boolean" ? (value ? schema.maximum : undefined) : value;
    return limit === undefined ? undefined : `less than ${String(limit)}`;
  },
  // `maximum` compares the bound, however it is written.
  compare: () => [],
};
