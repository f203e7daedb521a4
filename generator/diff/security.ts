import type { Operation } from "../model/api.ts";
import { type Document, isObject, type Json, member } from "../read/document.ts";
import { valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";
import { matchOperations } from "./match.ts";
import { valueWords } from "./value-words.ts";

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
    before: securityAt(base.document, before),
    after: securityAt(revision.document, after),
  };
  const ways = [was ?? base.document.root.security, is ?? revision.document.root.security].map(waysOf);
  return wayChanges(comparison, ways[0] ?? [], ways[1] ?? [], "api-security", after.key, at);
}

/** What says who may call an operation, or all of them: its own list, that of the document, or what has none. */
function securityAt(document: Document, operation?: Operation): string {
  if (operation !== undefined && member(operationIn(document, operation), "security") !== undefined)
    return `${operation.pointer}/security`;
  return member(document.root, "security") === undefined ? (operation?.pointer ?? "/paths") : "/security";
}

/** What the documents ask of all operations that say nothing themselves; where none of both does, nobody notices. */
export function globalSecurityChanges(comparison: Comparison): readonly Change[] {
  const [was, is] = [comparison.base, comparison.revision].map(({ document }) => waysOf(document.root.security));
  const at = { before: securityAt(comparison.base.document), after: securityAt(comparison.revision.document) };
  const found = wayChanges(comparison, was ?? [], is ?? [], "api-global-security", null, at);
  if (found.length === 0 || isFollowed(comparison)) return found;
  return found.map((one): Change => ({ ...one, relation: "equivalent", level: "info" }));
}

/** An operation that both have follows the whole document in both. */
function isFollowed({ base, revision }: Comparison): boolean {
  const follows = ({ document }: Comparison["base"], one: Operation) =>
    member(operationIn(document, one), "security") === undefined;
  return matchOperations(base, revision).pairs.some(
    (pair) => follows(base, pair.base) && follows(revision, pair.revision),
  );
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
        Object.entries(one).map(([name, scopes]) => [
          name,
          new Set(Array.isArray(scopes) ? scopes.map((scope: Json) => valueWords(scope)) : []),
        ]),
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
  const known = new Set(before.map(wayText));
  const left = new Set(after.map(wayText));
  const gone = before.filter((was) => !left.has(wayText(was)));
  const come = after.filter((is) => !known.has(wayText(is)));
  const scopes = scopeChanges(gone, come);
  if (scopes !== undefined)
    return scopes.map(({ verb, scheme, scope }) =>
      tell({
        id: `${id}-scope-${verb}`,
        relation: verb === "added" ? "tightened" : "loosened",
        message: `security: the scope ${scope} of ${scheme} is ${verb === "added" ? "asked for" : "asked for no longer"}`,
        ...(verb === "added" ? { after: scope } : { before: scope }),
      }),
    );
  const isOpened = shut.length === 0;
  const [wasOptional, isOptional] = [before, after].map((ways) => ways.some((way) => way.size === 0));
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

/** The scopes that came or went, where each way that is gone came back with others; undefined where there is more to it. */
function scopeChanges(gone: readonly Way[], come: readonly Way[]) {
  const left = new Set(come);
  const changed = gone.flatMap((was) => {
    const [is] = [...left]
      .filter((one) => sameSchemes(one, was))
      .sort((one, other) => scopesBetween(was, one).length - scopesBetween(was, other).length);
    if (is === undefined) return [];
    left.delete(is);
    return [{ was, is }];
  });
  if (changed.length === 0 || changed.length < gone.length || left.size > 0) return undefined;
  const found = changed.flatMap(({ was, is }) => scopesBetween(was, is));
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** The scopes that only one of two ways asks for, of the same schemes. */
function scopesBetween(was: Way, is: Way) {
  return [...was.keys()].flatMap((scheme) => {
    const [from, to] = [was.get(scheme) ?? new Set<string>(), is.get(scheme) ?? new Set<string>()];
    return [
      ...[...to].filter((scope) => !from.has(scope)).map((scope) => ({ verb: "added" as const, scheme, scope })),
      ...[...from].filter((scope) => !to.has(scope)).map((scope) => ({ verb: "removed" as const, scheme, scope })),
    ];
  });
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
