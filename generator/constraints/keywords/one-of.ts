import { imported, joined, js, literal, type Printable } from "../../code/printable.ts";
import type { SchemaAt } from "../../model/api.ts";
import { unionComparison } from "../comparison/branches.ts";
import type { Keyword, SchemaEnv } from "../keyword.ts";
import { alternativesOf } from "./alternatives.ts";
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
      return unionCode(env, "oneOf", schemas, tests, none);
    }
    const fitting = env.fresh("fitting");
    const sum = joined(
      tests.map((test) => js`(${test} ? 1 : 0)`),
      js` + `,
    );
    return [
      js`const ${fitting} = ${sum};`,
      ...unionCode(env, "oneOf", schemas, tests, js`${fitting} === 0`),
      env.failWhen(js`${fitting} > 1`, "oneOf", onlyOne(tests, alternativesOf(schemas, env).names)),
    ];
  },
  describe: () => undefined,
  compare: unionComparison("oneOf"),
};

/** Which of them fit is asked again where several do. */
function onlyOne(tests: readonly Printable[], names: readonly string[]): Printable {
  const fitting = tests.map((test, index) => js`${test} && ${literal(names[index] ?? "")}`);
  return js`${imported("onlyOne", "runtime/nearest.js")}([${joined(fitting, js`, `)}])`;
}

function isDiscriminated(schemas: readonly SchemaAt[], tagged: TaggedBranches | undefined, env: SchemaEnv): boolean {
  return tagged === undefined && discriminatedBranches(schemas, env) !== undefined;
}
