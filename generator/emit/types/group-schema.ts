import type { GroupFacet } from "../../constraints/refinement.ts";
import type { JsonObject } from "../../read/document.ts";
import { merged } from "./merged-schema.ts";

/** How many of a group of fields are given, in keywords. */
export function groupSchema({ given, fields }: GroupFacet, ofAnything: boolean): JsonObject {
  const present = fields.map((path) => presentSchema(path, ofAnything));
  const pairs = present.flatMap((one, index) => present.slice(index + 1).map((other) => together(one, other)));
  const [pair] = pairs;
  switch (given) {
    case "exactly-one":
      return { oneOf: present };
    case "at-least-one":
      return { anyOf: present };
    case "at-most-one":
      return { not: pairs.length === 1 && pair !== undefined ? pair : { anyOf: pairs } };
    case "all-or-none":
      if (fields.some(({ length }) => length > 1))
        return { anyOf: [present.reduce(together), { not: { anyOf: present } }] };
      return { dependentRequired: Object.fromEntries(fields.map(([one = ""]) => [one, othersThan(one, fields)])) };
  }
}

function othersThan(field: string, fields: GroupFacet["fields"]): readonly string[] {
  return fields.flat().filter((one) => one !== field);
}

/** All of the paths are there. */
export function requiredSchema(paths: readonly (readonly string[])[], ofAnything: boolean): JsonObject {
  return paths.map((path) => presentSchema(path, ofAnything)).reduce(together);
}

/** Accepts objects in which the path leads to a value: `ofAnything` where the value may be something else. */
function presentSchema(path: readonly string[], ofAnything: boolean): JsonObject {
  return path.reduceRight<JsonObject>(
    (inner, name, index) => ({
      ...(index > 0 || ofAnything ? { type: "object" } : {}),
      ...(index === path.length - 1 ? {} : { properties: { [name]: inner } }),
      required: [name],
    }),
    {},
  );
}

function together(one: JsonObject, other: JsonObject): JsonObject {
  return merged([one, other]) ?? { allOf: [one, other] };
}
