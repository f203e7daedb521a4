import type { Keyword } from "../keyword.ts";
import { listOfSchemas } from "./any-of.ts";

/** `allOf` (JSON Schema 2020-12 core, 10.2.1.1). */
export const allOf: Keyword = {
  name: "allOf",
  applies: "any",
  bind: listOfSchemas,
  check: (value, env) =>
    (value as readonly unknown[]).flatMap((_, index) => env.inPlace(env.subschema("allOf", index))),
  describe: () => undefined,
  // Its schemas are taken into the one around them before they are compared.
  compare: () => [],
};
