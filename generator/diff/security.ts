import type { Operation } from "../model/api.ts";
import { type Document, isObject, type Json, member } from "../read/document.ts";
import { valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";

/** One way to be let in: the scopes asked for, by scheme; without any, everyone is let in. */
type Way = ReadonlyMap<string, ReadonlySet<string>>;

/** What two operations ask of who calls them; one that follows the whole document is told with that. */
export function securityChanges(comparison: Comparison, before: Operation, after: Operation): readonly Change[] {
  const { base, revision } = comparison;
  const [was, is] = [
    member(operationIn(base.document, before), "security"),
    member(operationIn(revision.document, after), "security"),
  ];
  if (was === undefined && is === undefined) return [];
  const at = {
    before: was === undefined ? "/security" : `${before.pointer}/security`,
    after: is === undefined ? "/security" : `${after.pointer}/security`,
  };
  const ways = [was ?? base.document.root.security, is ?? revision.document.root.security].map(waysOf);
  return wayChanges(comparison, ways[0] ?? [], ways[1] ?? [], "api-security", after.key, at);
}

/** What the documents ask of all operations that say nothing themselves. */
export function globalSecurityChanges(comparison: Comparison): readonly Change[] {
  const [was, is] = [comparison.base, comparison.revision].map(({ document }) => waysOf(document.root.security));
  const at = { before: "/security", after: "/security" };
  return wayChanges(comparison, was ?? [], is ?? [], "api-global-security", null, at);
}

function operationIn({ root }: Document, { pointer }: Operation) {
  const found = valueAt(root, pointer);
  return isObject(found) ? found : {};
}

function waysOf(value: Json | undefined): readonly Way[] {
  const listed = Array.isArray(value) ? value.filter((one: Json) => isObject(one)) : [];
  const ways = listed.map(
    (one) =>
      new Map(
        Object.entries(one).map(([name, scopes]) => [name, new Set(Array.isArray(scopes) ? scopes.map(String) : [])]),
      ),
  );
  return ways.length === 0 ? [new Map()] : ways;
}

/** Who can be let in one way is let in another that asks no more. */
function opens(way: Way, by: Way): boolean {
  return [...way].every(([name, scopes]) => {
    const held = by.get(name);
    return held !== undefined && [...scopes].every((scope) => held.has(scope));
  });
}

function wayChanges(
  comparison: Comparison,
  before: readonly Way[],
  after: readonly Way[],
  id: "api-security" | "api-global-security",
  operation: string | null,
  at: Told["at"],
): readonly Change[] {
  const tell = (told: Pick<Told, "id" | "relation" | "message" | "before" | "after">) =>
    change(comparison, { ...told, direction: "both", operation, at });
  const shut = before.filter((was) => !after.some((is) => opens(is, was)));
  const open = after.filter((is) => !before.some((was) => opens(was, is)));
  const scopes = scopeChanges(shut, after, before, open);
  if (scopes !== undefined)
    return scopes.map(({ verb, scheme, scope }) =>
      tell({
        id: `${id}-scope-${verb}`,
        relation: verb === "added" ? "tightened" : "loosened",
        message: `security: the scope ${scope} of ${scheme} is ${verb === "added" ? "asked for" : "asked for no longer"}`,
        ...(verb === "added" ? { after: scope } : { before: scope }),
      }),
    );
  const known = new Set(before.map(wayText));
  const left = new Set(after.map(wayText));
  const isOpened = shut.length === 0;
  const [wasOptional, isOptional] = [before, after].map((ways) => ways.some((way) => way.size === 0));
  const gone = before.filter((was) => !left.has(wayText(was)));
  const come = after.filter((is) => !known.has(wayText(is)));
  return [
    ...(wasOptional === isOptional || gone.length + come.length > 1
      ? []
      : [
          tell({
            id: `${id}-became-${isOptional ? "optional" : "required"}`,
            relation: isOptional ? "loosened" : "tightened",
            message: `security: ${isOptional ? "nothing is asked for, where nothing is given" : "it may not be left out any more"}`,
            before: wasOptional ? "optional" : "required",
            after: isOptional ? "optional" : "required",
          }),
        ]),
    ...gone
      // Where everyone was let in, what is new is what shuts others out.
      .filter((was) => was.size > 0)
      .map((was) =>
        tell({
          id: `${id}-removed`,
          relation: shut.includes(was) ? "tightened" : "loosened",
          message: `security: ${wayText(was)} is ${shut.includes(was) ? "not enough any more" : "asked for no longer"}`,
          before: wayText(was),
        }),
      ),
    ...come
      .filter((is) => is.size > 0)
      .map((is) =>
        tell({
          id: `${id}-added`,
          relation: !isOpened && before.some((was) => was.size === 0) ? "tightened" : "loosened",
          message: `security: ${wayText(is)} ${before.some((was) => was.size === 0) ? "is asked for" : "is enough as well"}`,
          after: wayText(is),
        }),
      ),
  ];
}

/** The scopes that came or went where all else is the same; undefined where there is more to it. */
function scopeChanges(shut: readonly Way[], after: readonly Way[], before: readonly Way[], open: readonly Way[]) {
  const changed = [
    ...shut.map((was) => ({ was, is: after.find((one) => sameSchemes(one, was)) })),
    ...open.map((is) => ({ was: before.find((one) => sameSchemes(one, is)), is })),
  ];
  if (changed.length === 0 || changed.some(({ was, is }) => was === undefined || is === undefined)) return undefined;
  const found = changed.flatMap(({ was = new Map<string, Set<string>>(), is = new Map<string, Set<string>>() }) =>
    [...new Set([...was.keys(), ...is.keys()])].flatMap((scheme) => {
      const [from, to] = [was.get(scheme) ?? new Set<string>(), is.get(scheme) ?? new Set<string>()];
      return [
        ...[...to].filter((scope) => !from.has(scope)).map((scope) => ({ verb: "added" as const, scheme, scope })),
        ...[...from].filter((scope) => !to.has(scope)).map((scope) => ({ verb: "removed" as const, scheme, scope })),
      ];
    }),
  );
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function sameSchemes(one: Way, other: Way): boolean {
  return one.size === other.size && one.size > 0 && [...one.keys()].every((name) => other.has(name));
}

function wayText(way: Way): string {
  return [...way]
    .map(([name, scopes]) => (scopes.size === 0 ? name : `${name} (${[...scopes].sort().join(", ")})`))
    .sort()
    .join(" and ");
}
