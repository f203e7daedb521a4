import { block, type Identifier, js, literal, type Printable } from "../../code/printable.ts";
import { isObject } from "../../read/document.ts";
import { counted, type Keyword, type SchemaEnv } from "../keyword.ts";

/** `contains` with `minContains` and `maxContains` (JSON Schema 2020-12 core, 10.3.1.3; validation, 6.4.4 and 6.4.5). */
export const contains: Keyword = {
  name: "contains",
  applies: "array",
  bind: (value) => (typeof value === "boolean" || isObject(value) ? undefined : "must be a schema"),
  check(_value, env) {
    const min = typeof env.schema.minContains === "number" ? env.schema.minContains : 1;
    const max = typeof env.schema.maxContains === "number" ? env.schema.maxContains : undefined;
    const found = env.fresh("found");
    const entry = env.fresh("entry");
    const described = (count: number) => counted(count, "entry of the form described", "entries of the form described");
    return [
      js`let ${found} = 0;`,
      ...count(found, entry, env),
      ...(min > 0
        ? [env.failWhen(js`${found} < ${literal(min)}`, "contains", literal(`at least ${described(min)}`))]
        : []),
      ...(max === undefined
        ? []
        : [env.failWhen(js`${found} > ${literal(max)}`, "maxContains", literal(`at most ${described(max)}`))]),
    ];
  },
  describe: () => undefined,
};

function count(found: Identifier, entry: Identifier, env: SchemaEnv): readonly Printable[] {
  const held = env.holds(env.subschema("contains"), entry);
  const matching = env.matching();
  if (matching === undefined) return [block(js`for (const ${entry} of ${env.value})`, [js`if (${held}) ${found}++;`])];
  const index = env.fresh("index");
  return [
    block(js`for (let ${index} = 0; ${index} < ${env.value}.length; ${index}++)`, [
      js`const ${entry} = ${env.value}[${index}];`,
      block(js`if (${held})`, [js`${found}++;`, js`(${matching} ??= [])[${index}] = true;`]),
    ]),
  ];
}
