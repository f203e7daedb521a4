import { isObject, type JsonObject, member } from "../document.ts";
import { type Visit, walk } from "../walk.ts";

/** Keywords that OpenAPI 3.0 does not have. */
const newer = ["const", "$defs", "prefixItems", "propertyNames", "patternProperties", "if", "contains"];

/**
 * The version that parts of a document are written for by what their schemas say, where they do not say so themselves: `nullable` and a bound
 * that is exclusive by true or false are of 3.0 alone. What 3.0 has not decides, for `nullable` is often left behind.
 */
export function versionSaid(parts: readonly JsonObject[]): "3.0.3" | "3.1.0" {
  let isOld = false;
  let isNew = parts.some((root) => member(root, "webhooks") !== undefined);
  const look: Visit = (kind, value) => {
    if (kind !== "schema" || !isObject(value)) return;
    const bounds = [member(value, "exclusiveMinimum"), member(value, "exclusiveMaximum")];
    const type = member(value, "type");
    isOld ||= typeof member(value, "nullable") === "boolean" || bounds.some((one) => typeof one === "boolean");
    isNew ||= Array.isArray(type) || type === "null" || bounds.some((one) => typeof one === "number");
    isNew ||= newer.some((name) => Object.hasOwn(value, name));
  };
  for (const root of parts) walk(root, look);
  return isOld && !isNew ? "3.0.3" : "3.1.0";
}
