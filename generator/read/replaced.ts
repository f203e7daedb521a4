import { createHash } from "node:crypto";
import { isObject, type Json, type JsonObject, member } from "./document.ts";

/** The member of an action that records what it replaced: the fingerprint of that. */
export const replacesMember = "x-covenant-replaces";
export const replacesForm = /^[0-9a-f]{16}$/;

/**
 * What an action of an overlay takes the place of, as 16 hex digits over the values that its target selects: of an update
 * only the members that it writes (a list as a whole, for it is added to), else all of each. The order of members and of what
 * is selected means nothing.
 */
export function replacedFingerprint(selected: readonly Json[], action: JsonObject): string {
  const update = member(action, "remove") === true ? undefined : member(action, "update");
  const parts = selected.map((one) => replaced(one, update)).sort();
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
}

/** One text for all ways to write a value. What is not there has one that no value has. */
function replaced(value: Json | undefined, update: Json | undefined): string {
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return `[${value.map((one: Json) => replaced(one, undefined)).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const isMerged = update !== undefined && isObject(update);
  const names = Object.keys(isMerged ? update : value).sort();
  const members = names.map((name) => {
    const inner = replaced(member(value, name), isMerged ? member(update, name) : undefined);
    return `${JSON.stringify(name)}:${inner}`;
  });
  return `{${members.join()}}`;
}
