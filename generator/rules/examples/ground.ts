import type { Ground } from "../../constraints/examples/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Operation } from "../../model/api.ts";
import { type Part, schemaOfPart } from "../../model/part.ts";
import type { Document } from "../../read/document.ts";
import type { BoundRules } from "../bind.ts";

/** What making examples of a part needs to know: its schema, the declared context, the machines' states and its rules. */
export function groundOf(
  operation: Operation,
  part: Part,
  rules: readonly Rule[],
  document: Document,
  { context, machines }: BoundRules,
): Ground {
  return {
    document,
    body: schemaOfPart(operation, part) ?? { schema: true, pointer: "" },
    parameters: schemaOfPart(operation, "parameters") ?? { schema: true, pointer: "" },
    context: { document: { ...document, root: context }, schema: { schema: context, pointer: "" } },
    states: new Map(machines.map((one) => [one.at, one.states])),
    rules,
    worlds: [],
  };
}
