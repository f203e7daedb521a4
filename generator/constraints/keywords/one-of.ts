import { joined, js, literal } from "../../code/printable.ts";
import type { SchemaAt } from "../../model/api.ts";
import { unionComparison } from "../comparison/branches.ts";
import type { Keyword, SchemaEnv } from "../keyword.ts";
import { branches, listOfSchemas, schemasOf, unionCode } from "./any-of.ts";
import { discriminatedBranches } from "./discriminator.ts";
import { type TaggedBranches, taggedBranches } from "./tag.ts";

/** `oneOf` (JSON Schema 2020-12 core, 10.2.1.3): exactly one. */
export const oneOf: Keyword = {
  name: "oneOf",
  applies: "any",
  bind: listOfSchemas,
  check(value, env) {
    const schemas = schemasOf(env, "oneOf", (value as readonly unknown[]).length);
    const tagged = taggedBranches(schemas, env.resolve);
    const tests = branches(env, "oneOf", schemas.length);
    // A tag of its own in every branch, and required: no instance fits two. A tolerant response may fit several.
    // A discriminator says which one is meant, where others would fit as well.
    if (tagged?.required || !env.strict || isDiscriminated(schemas, tagged, env)) {
      const none = joined(
        tests.map((test) => js`!${test}`),
        js` && `,
      );
      return unionCode(env, "oneOf", schemas, tests, none, "the form of one alternative");
    }
    const fitting = env.fresh("fitting");
    const sum = joined(
      tests.map((test) => js`(${test} ? 1 : 0)`),
      js` + `,
    );
    return [
      js`const ${fitting} = ${sum};`,
      ...unionCode(env, "oneOf", schemas, tests, js`${fitting} === 0`, "the form of one alternative"),
      env.failWhen(js`${fitting} > 1`, "oneOf", literal("the form of one alternative only, not of several")),
    ];
  },
  describe: () => undefined,
  compare: unionComparison("oneOf"),
};

function isDiscriminated(schemas: readonly SchemaAt[], tagged: TaggedBranches | undefined, env: SchemaEnv): boolean {
  return tagged === undefined && discriminatedBranches(schemas, env) !== undefined;
}
