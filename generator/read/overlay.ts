import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { type Json, type JsonObject, isObject, member } from "./document.ts";
import { merged, replacedAt } from "./merge.ts";
import type { Origins } from "./origin.ts";
import { parsers } from "./parsers.ts";
import { pointerOf, valueAt } from "./pointer.ts";

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
export function applyOverlay(document: JsonObject, overlay: Overlay, origins: Origins, report: (found: Diagnostic) => void): JsonObject {
  const { file, value } = overlay;
  const version = isObject(value) ? member(value, "overlay") : undefined;
  if (typeof version !== "string" || !/^1\.[01]\./.test(version)) {
    const problem = version === undefined ? "`overlay: 1.0.0` is missing" : `its version is ${JSON.stringify(version)}`;
    report(diagnostic("overlay-malformed", { problem }, { file, pointer: version === undefined ? "" : "/overlay" }));
    return document;
  }
  const actions = member(value as JsonObject, "actions");
  if (!Array.isArray(actions) || actions.length === 0) {
    report(diagnostic("overlay-malformed", { problem: "`actions` must list at least one action" }, { file, pointer: "" }));
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
  const unknown = Object.keys(action).find((name) => !/^(target|description|update|remove|x-.*)$/.test(name));
  if (unknown !== undefined) return `an action of Overlay 1.0 has no member \`${unknown}\``;
  return remove === true || member(action, "update") !== undefined ? undefined : "an action needs `update` or `remove: true`";
}

function applyAction(
  root: JsonObject,
  action: JsonObject,
  place: Place,
  origins: Origins,
  report: (found: Diagnostic) => void,
): JsonObject {
  const path = member(action, "target") as string;
  const target: Place = { file: place.file, pointer: `${place.pointer}/target` };
  let selected: (readonly (string | number)[])[];
  try {
    selected = parsers.jsonPath().compile(path).query(root as never).nodes.map((node) => node.location);
  } catch (error) {
    report(diagnostic("overlay-target-invalid", { target: path, reason: (error as Error).message }, target));
    return root;
  }
  if (selected.length === 0) {
    report(diagnostic("overlay-matches-nothing", { target: path }, target));
    return root;
  }
  const problems: Diagnostic[] = [];
  const after =
    member(action, "remove") === true
      ? removed(root, selected, origins, () => problems.push(diagnostic("overlay-removes-all", {}, target)))
      : updated(root, selected, member(action, "update") as Json, place, origins, (found) => problems.push(found));
  problems.forEach(report);
  if (after === root && problems.length === 0) report(diagnostic("overlay-changes-nothing", { target: path }, place));
  return after;
}

function updated(
  root: JsonObject,
  selected: readonly (readonly (string | number)[])[],
  update: Json,
  place: Place,
  origins: Origins,
  report: (found: Diagnostic) => void,
): JsonObject {
  const from = { file: place.file, pointer: `${place.pointer}/update` };
  let after = root;
  for (const location of selected) {
    const at = pointerOf(location);
    const before = valueAt(after, at) as Json;
    const value = merged(before, update, at, {
      taken: (pointer, inner) => origins.mount(pointer, { file: from.file, pointer: from.pointer + inner }),
      clash: (pointer, inner, reason) =>
        report(diagnostic("overlay-incompatible", { at: pointer, reason }, { file: from.file, pointer: from.pointer + inner })),
    });
    if (value !== before) after = replacedAt(after, location, value) as JsonObject;
  }
  return after;
}

/** Last entries first, so that the indexes of those before them still hold; what goes with its parent is passed over. */
function removed(
  root: JsonObject,
  selected: readonly (readonly (string | number)[])[],
  origins: Origins,
  reportRoot: () => void,
): JsonObject {
  let after = root;
  for (const location of [...selected].reverse().sort(byIndexDown)) {
    const name = location.at(-1);
    if (name === undefined) {
      reportRoot();
      return root;
    }
    const parent = pointerOf(location.slice(0, -1));
    const holder = valueAt(after, parent);
    if (valueAt(after, pointerOf(location)) === undefined) continue;
    if (Array.isArray(holder)) origins.removed(parent, name as number, holder.length);
    after = replacedAt(after, location, undefined) as JsonObject;
  }
  return after;
}

function byIndexDown(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [depth, token] of a.entries()) {
    const other = b[depth];
    if (token !== other) return typeof token === "number" && typeof other === "number" ? other - token : 0;
  }
  return 0;
}
