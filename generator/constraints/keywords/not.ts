import { js, literal } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import type { Keyword } from "../keyword.ts";

/** `not` (JSON Schema 2020-12 core, 10.2.1.4). */
export const not: Keyword = {
  name: "not",
  applies: "any",
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check: (_value, env) => [
    env.failWhen(
      js`${env.holds(env.subschema("not"), env.value)}`,
      "not",
      literal("another form than the one excluded"),
    ),
  ],
  describe: () => undefined,
};
