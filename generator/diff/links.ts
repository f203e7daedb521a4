import { canonical } from "../constraints/comparison/types.ts";
import type { Response } from "../model/api.ts";
import { named } from "../model/fields.ts";
import { type At, dereferenced } from "../model/resolve.ts";
import { isObject } from "../read/document.ts";
import { escapeToken, valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change } from "./comparison.ts";
import type { Use } from "./schemas.ts";

/** Links (OpenAPI 3.1, 4.8.20) tell where to go on; one that is gone or leads elsewhere is missed by who followed it. */
export function linkChanges(
  comparison: Comparison,
  { direction, operation, words }: Use,
  was: Response,
  is: Response,
): readonly Change[] {
  const [were, are] = [linksOf(comparison.base, was), linksOf(comparison.revision, is)];
  const place = ({ pointer }: Response, name: string) => `${pointer}/links/${escapeToken(name)}`;
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((name) => {
    const [from, to] = [were.get(name), are.get(name)];
    if (from === to) return [];
    const verb = from === undefined ? "added" : to === undefined ? "removed" : "changed";
    return [
      change(comparison, {
        id: `response-link-${verb}`,
        relation: verb === "added" ? "equivalent" : "undecided",
        direction,
        operation,
        message: `${words}: the link ${name} ${verb === "changed" ? "leads elsewhere" : `was ${verb}`}`,
        ...(verb === "removed" ? { before: name } : { after: name }),
        at: { before: place(was, name), after: place(is, name) },
        isGone: verb === "removed",
      }),
    ];
  });
}

/** Links by name, each as a text of where it leads. */
function linksOf({ document }: Comparison["base"], { pointer }: Response): ReadonlyMap<string, string> {
  const links: At = { value: valueAt(document.root, `${pointer}/links`), pointer: `${pointer}/links` };
  return new Map(
    named(links).map(([name, written]) => {
      const { value } = dereferenced(document, written);
      const members = Object.entries(isObject(value) ? value : {});
      const leads = members.filter(([key]) => key !== "description" && !key.startsWith("x-"));
      return [name, canonical(Object.fromEntries(leads))];
    }),
  );
}
