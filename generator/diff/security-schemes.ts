import { isSameValue } from "../constraints/comparison/types.ts";
import { dereferenced } from "../model/resolve.ts";
import { type Document, isObject, type Json, type JsonObject } from "../read/document.ts";
import { escapeToken, valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";
import { valueWords } from "./value-words.ts";

type Telling = Pick<Told, "id" | "relation" | "before" | "after" | "isGone"> & { readonly says: string };
/** Tells of one scheme; `member` is what of it, as the end of a pointer. */
type Tell = (told: Telling, member?: string) => Change;

/** What the security schemes themselves say differently; one that some operation asks for shuts out who does it the old way. */
export function schemeChanges(comparison: Comparison): readonly Change[] {
  const [were, are] = [schemesIn(comparison.base.document), schemesIn(comparison.revision.document)];
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((name): readonly Change[] => {
    const [was, is] = [were.get(name), are.get(name)];
    const [before, after] = [was ?? unnamed, is ?? unnamed].map(({ pointer }) => pointer) as [string, string];
    const tell: Tell = ({ says, ...told }, member = "") =>
      change(comparison, {
        ...told,
        direction: "both",
        operation: null,
        message: `security scheme ${name}: ${says}`,
        at: { before: before + member, after: after + member },
      });
    if (was !== undefined && is !== undefined) return changed(was.scheme, is.scheme, isUsed(comparison, name), tell);
    const [verb, sides] =
      is === undefined ? (["removed", { before: name }] as const) : (["added", { after: name }] as const);
    const id = `api-security-component-${verb}`;
    return [tell({ id, relation: "equivalent", says: `was ${verb}`, ...sides, isGone: verb === "removed" })];
  });
}

/** Where a scheme would stand that a document does not have. */
const unnamed = { pointer: "/components/securitySchemes" };

interface SchemeAt {
  readonly scheme: JsonObject;
  readonly pointer: string;
}

/** The schemes of a document by name, references to others followed. */
function schemesIn(document: Document): ReadonlyMap<string, SchemeAt> {
  const found = valueAt(document.root, "/components/securitySchemes");
  const written = Object.entries(isObject(found) ? found : {});
  return new Map(
    written.flatMap(([name, value]) => {
      const own = `/components/securitySchemes/${escapeToken(name)}`;
      const { value: scheme, pointer } = dereferenced(document, { value, pointer: own });
      return isObject(scheme) ? [[name, { scheme, pointer }] as const] : [];
    }),
  );
}

function isUsed({ revision }: Comparison, name: string): boolean {
  return revision.operations.some(({ security }) => security?.some((way) => way.includes(name)));
}

/** Another type has other members: they follow from it, and are told only where the type is the same. */
function changed(was: JsonObject, is: JsonObject, isUsed: boolean, tell: Tell): readonly Change[] {
  const isSameType = isSameValue(was.type ?? null, is.type ?? null);
  const found = members.flatMap(([member, aspect, isContract]) => {
    const [from, to] = [was[member], is[member]];
    // Of another type, the rest is other as well.
    if (isSame(from, to, isCaseless(member, is)) || (!isSameType && member !== "type")) return [];
    const relation = isUsed && isContract ? "incomparable" : "equivalent";
    const [old, now] = member === "type" ? [inWords(was), inWords(is)] : [wordsOf(from), wordsOf(to)];
    const says = `${member} went from ${old} to ${now}`;
    const told = { id: `api-security-component-${aspect}-changed`, relation, says, before: from, after: to } as const;
    return [tell(told, `/${member}`)];
  });
  return [...found, ...(isSameType ? flowChanges(was, is, isUsed, tell) : [])];
}

function isSame(one: Json | undefined, other: Json | undefined, isCaseless: boolean): boolean {
  const cased = (value: Json | undefined) => (typeof value === "string" && isCaseless ? value.toLowerCase() : value);
  return isSameValue(cased(one) ?? null, cased(other) ?? null);
}

function wordsOf(value: Json | undefined): string {
  return valueWords(value ?? "none");
}

/** "apiKey (header X-Key)", "http (bearer)". */
function inWords({ type, scheme, in: place, name }: JsonObject): string {
  const more = [scheme, place, name].filter((one) => typeof one === "string").join(" ");
  return more === "" ? wordsOf(type) : `${wordsOf(type)} (${more})`;
}

/** The member, how ids call it, and whether who is let in has to change with it. */
const members = [
  ["type", "type", true],
  ["scheme", "scheme", true],
  ["in", "location", true],
  ["name", "name", true],
  ["bearerFormat", "bearer-format", false],
  ["openIdConnectUrl", "open-id-connect-url", false],
  ["oauth2MetadataUrl", "oauth-metadata-url", false],
] as const;

/** The names of schemes have no case (RFC 9110, 11.1), no more than those of headers. */
function isCaseless(member: string, scheme: JsonObject): boolean {
  return member === "scheme" || (member === "name" && scheme.in === "header");
}

const urls = [
  ["authorizationUrl", "oauth-url"],
  ["tokenUrl", "oauth-token-url"],
  ["refreshUrl", "oauth-refresh-url"],
  ["deviceAuthorizationUrl", "oauth-device-url"],
] as const;

/** The ways to a token (OAuth Flows Object, OpenAPI 3.1, 4.8.28), where to get it, and its scopes. */
function flowChanges(was: JsonObject, is: JsonObject, isUsed: boolean, tell: Tell): readonly Change[] {
  const [were, are] = [objectIn(was, "flows"), objectIn(is, "flows")];
  return [...new Set([...Object.keys(were), ...Object.keys(are)])].flatMap((flow): readonly Change[] => {
    const [from, to] = [were[flow], are[flow]];
    const at = `/flows/${flow}`;
    if (!isObject(from) || !isObject(to)) {
      const isGone = isObject(from);
      if (!isGone && !isObject(to)) return [];
      const [verb, relation] = isGone ? (["removed", "tightened"] as const) : (["added", "loosened"] as const);
      const id = `api-security-component-oauth-flow-${verb}`;
      const told = { id, relation: isUsed ? relation : "equivalent", says: `the flow ${flow} was ${verb}` } as const;
      return [tell({ ...told, ...(isGone ? { before: flow, isGone } : { after: flow }) }, at)];
    }
    return [
      ...urls.flatMap(([member, aspect]) => {
        const [before, after] = [from[member], to[member]];
        if (isSame(before, after, false)) return [];
        const says = `${member} of the flow ${flow} went from ${wordsOf(before)} to ${wordsOf(after)}`;
        const id = `api-security-component-${aspect}-changed`;
        return [tell({ id, relation: "equivalent", says, before, after }, `${at}/${member}`)];
      }),
      ...scopeChanges(objectIn(from, "scopes"), objectIn(to, "scopes"), flow, tell),
    ];
  });
}

function scopeChanges(were: JsonObject, are: JsonObject, flow: string, tell: Tell): readonly Change[] {
  return [...new Set([...Object.keys(were), ...Object.keys(are)])].flatMap((scope) => {
    const [from, to] = [were[scope], are[scope]];
    if (isSame(from, to, false)) return [];
    const verb = from === undefined ? "added" : to === undefined ? "removed" : "changed";
    const says = `the scope ${scope} of the flow ${flow} was ${verb === "changed" ? "described anew" : verb}`;
    const told = { id: `api-security-component-oauth-scope-${verb}`, relation: "equivalent", says } as const;
    const sides = { before: from === undefined ? undefined : scope, after: to === undefined ? undefined : scope };
    return [tell({ ...told, ...sides, isGone: to === undefined }, `/flows/${flow}/scopes/${escapeToken(scope)}`)];
  });
}

function objectIn(holder: JsonObject, name: string): JsonObject {
  const found = holder[name];
  return isObject(found) ? found : {};
}
