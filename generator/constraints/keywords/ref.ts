import type { Keyword } from "../keyword.ts";

/** `$ref` (JSON Schema 2020-12 core, 8.2.3.1); its siblings are checked as well. */
export const ref: Keyword = {
  name: "$ref",
  applies: "any",
  bind: (value) => (typeof value === "string" ? undefined : "must be a reference"),
  check: (value, env) => env.inPlace(env.reference(value as string)),
  describe: () => undefined,
  // What it refers to is compared in its place.
  compare: () => [],
};
