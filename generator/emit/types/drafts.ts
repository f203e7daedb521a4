import { isObject, type JsonObject } from "../../read/document.ts";
import { addComponent, type Components } from "./components.ts";
import { renamed } from "./reference.ts";
import { mapSchemas } from "./subschemas.ts";

/** Adds the unrefined shape of each component that is refined in place: its name by the component's. */
export function addDrafts(components: Components): ReadonlyMap<string, string> {
  const drafts = new Map<string, string>();
  for (const name of components.inPlace) drafts.set(name, addComponent(components, `${name}Draft`, {}));
  for (const [name, draft] of drafts) {
    const original = components.originals[name];
    if (isObject(original)) components.schemas[draft] = draftSchema(original, drafts);
  }
  return drafts;
}

/** The schema with drafts in place of the components that are refined. */
export function draftSchema(schema: JsonObject, drafts: ReadonlyMap<string, string>): JsonObject {
  return mapSchemas(schema, (one) => renamed(one, (name) => drafts.get(name) ?? name)) as JsonObject;
}
