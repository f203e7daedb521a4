import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import { applyAction } from "./action.ts";
import { isObject, type Json, type JsonObject, member } from "./document.ts";
import type { Origins } from "./origin.ts";
import { replacesForm, replacesMember } from "./replaced.ts";

/** An overlay file that was parsed. */
export interface Overlay {
  readonly file: string;
  readonly value: Json;
}

/**
 * Applies an overlay's actions in order (Overlay 1.0.0, 4.4). The document is not changed: what an action touches is copied.
 * `origins` learns what came from the overlay. Reported: an overlay or action that is malformed, a target that selects
 * nothing, an update that does not fit what it is merged with, an action without effect.
 */
export function applyOverlay(
  document: JsonObject,
  overlay: Overlay,
  origins: Origins,
  report: (found: Diagnostic) => void,
): JsonObject {
  const { file, value } = overlay;
  const version = isObject(value) ? member(value, "overlay") : undefined;
  if (typeof version !== "string" || !/^1\.[01]\./.test(version)) {
    const problem = version === undefined ? "`overlay: 1.0.0` is missing" : `its version is ${JSON.stringify(version)}`;
    report(diagnostic("overlay-malformed", { problem }, { file, pointer: version === undefined ? "" : "/overlay" }));
    return document;
  }
  const actions = member(value as JsonObject, "actions");
  if (!Array.isArray(actions) || actions.length === 0) {
    report(
      diagnostic("overlay-malformed", { problem: "`actions` must list at least one action" }, { file, pointer: "" }),
    );
    return document;
  }
  return actions.reduce<JsonObject>((root, action: Json, index) => {
    const place = { file, pointer: `/actions/${index}` };
    const problem = malformed(action);
    if (problem === undefined) return applyAction(root, action as JsonObject, place, origins, report);
    report(diagnostic("overlay-malformed", { problem }, place));
    return root;
  }, document);
}

function malformed(action: Json): string | undefined {
  if (!isObject(action)) return "an action must be an object";
  if (typeof member(action, "target") !== "string") return "an action needs a `target`, a JSONPath";
  const remove = member(action, "remove");
  if (remove !== undefined && typeof remove !== "boolean") return "`remove` must be true or false";
  const replaces = member(action, replacesMember);
  if (replaces !== undefined && !(typeof replaces === "string" && replacesForm.test(replaces)))
    return `\`${replacesMember}\` must be 16 hexadecimal digits, in quotes`;
  const unknown = Object.keys(action).find((name) => !/^(target|description|update|remove|x-.*)$/.test(name));
  if (unknown !== undefined) return `an action of Overlay 1.0 has no member \`${unknown}\``;
  return remove === true || member(action, "update") !== undefined
    ? undefined
    : "an action needs `update` or `remove: true`";
}
