import type { Ground } from "../../constraints/example.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { MediaType } from "../../model/api.ts";
import type { Document } from "../../read/document.ts";
import type { BoundRules } from "../bind.ts";

/** What making examples of a body needs to know: its schema, the declared context, the machines' states and the rules. */
export function groundOf(
  media: MediaType,
  rules: readonly Rule[],
  document: Document,
  { context, machines }: BoundRules,
): Ground {
  return {
    document,
    body: media.schema ?? { schema: true, pointer: "" },
    context: { document: { ...document, root: context }, schema: { schema: context, pointer: "" } },
    states: new Map(machines.map((one) => [one.at, one.states])),
    rules,
    worlds: [],
  };
}
