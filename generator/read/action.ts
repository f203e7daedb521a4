import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { type Json, type JsonObject, member } from "./document.ts";
import { merged, replacedAt } from "./merge.ts";
import type { Origins } from "./origin.ts";
import { parsers } from "./parsers.ts";
import { pointerOf, valueAt } from "./pointer.ts";
import { replacedFingerprint, replacesMember } from "./replaced.ts";

type Location = readonly (string | number)[];

/** A value that a JSONPath selects, and the way to it. */
export interface Selected {
  readonly location: Location;
  readonly value: Json;
}

/** What a JSONPath (RFC 9535) selects. Throws where it is none. */
export function selectedBy(root: JsonObject, path: string): readonly Selected[] {
  const { nodes } = parsers
    .jsonPath()
    .compile(path)
    .query(root as never);
  return nodes.map(({ location, value }) => ({ location, value: value as Json }));
}

/**
 * Applies one Action Object (Overlay 1.0.0, 4.4.3): what its `target` selects is merged with `update`, or removed. Reported
 * at `place`, where the action stands: a target that is no JSONPath or selects nothing, a clash, an action without effect, one that replaces
 * something else than it has recorded.
 */
export function applyAction(
  root: JsonObject,
  action: JsonObject,
  place: Place,
  origins: Origins,
  report: (found: Diagnostic) => void,
): JsonObject {
  const path = member(action, "target") as string;
  const target: Place = { file: place.file, pointer: `${place.pointer}/target` };
  let found: readonly Selected[];
  try {
    found = selectedBy(root, path);
  } catch (error) {
    report(diagnostic("overlay-target-invalid", { target: path, reason: (error as Error).message }, target));
    return root;
  }
  const [first] = found;
  if (first === undefined) {
    report(diagnostic("overlay-matches-nothing", { target: path }, target));
    return root;
  }
  const recorded = member(action, replacesMember);
  const values = found.map((one) => one.value);
  if (recorded !== undefined && recorded !== replacedFingerprint(values, action)) {
    const at = { file: place.file, pointer: `${place.pointer}/${replacesMember}` };
    const related = origins.of(pointerOf(first.location));
    report(diagnostic("overlay-upstream-changed", { target: path }, at, { related }));
  }
  const selected = found.map((one) => one.location);
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
  selected: readonly Location[],
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
        report(
          diagnostic(
            "overlay-incompatible",
            { at: pointer, reason },
            { file: from.file, pointer: from.pointer + inner },
          ),
        ),
    });
    if (value !== before) after = replacedAt(after, location, value) as JsonObject;
  }
  return after;
}

/** Last entries first, so that the indexes of those before them still hold; what goes with its parent is passed over. */
function removed(
  root: JsonObject,
  selected: readonly Location[],
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

function byIndexDown(a: Location, b: Location): number {
  for (const [depth, token] of a.entries()) {
    const other = b[depth];
    if (token !== other) return typeof token === "number" && typeof other === "number" ? other - token : 0;
  }
  return 0;
}
