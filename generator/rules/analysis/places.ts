import type { Ground } from "../../constraints/examples/example.ts";
import { describedBy } from "../../constraints/examples/schema.ts";
import type { RuleBase } from "../../constraints/rule.ts";
import type { Selector } from "../../constraints/selector.ts";
import type { Place } from "../../diagnostics.ts";

/** Where the schema of a field stands, or a fact's in the declared context; undefined where it has none of its own. */
export function schemaPlace(
  field: Selector,
  { frames, place }: Pick<RuleBase, "frames" | "place">,
  ground: Ground,
): Place | undefined {
  const [schema] = describedBy(field, frames, ground).schemas;
  if (schema === undefined || schema.schema === true) return undefined;
  // The context is declared in the rules file.
  if (field.root.kind === "context")
    return { file: place.file, pointer: schema.pointer.replace(/^\/properties/, "/context") };
  return ground.document.origin(schema.pointer);
}
