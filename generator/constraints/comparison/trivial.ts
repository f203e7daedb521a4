import { isObject, type Json, type JsonObject } from "../../read/document.ts";

/** Keywords that say nothing of which values are accepted. */
const annotation =
  /^(?:title|description|example|examples|\$comment|externalDocs|deprecated|default|readOnly|writeOnly|xml|\$defs|definitions|x-.*)$/;

/** Names of the keywords that can leave a value out. */
export function assertionsIn(schema: JsonObject): readonly string[] {
  return Object.keys(schema).filter((name) => !annotation.test(name));
}

/** Every value is accepted: `true`, `{}`, or a schema that only describes. */
export function acceptsAll(schema: Json): boolean {
  return schema === true || (isObject(schema) && assertionsIn(schema).length === 0);
}
