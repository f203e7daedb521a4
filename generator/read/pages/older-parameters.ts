import { type Draft, put } from "../copy.ts";
import { type Json, type JsonObject, member } from "../document.ts";
import { escapeToken } from "../pointer.ts";
import type { OlderText } from "./older-reading.ts";
import { olderSchema } from "./older-schema.ts";

/** The parameters of an operation that will stand at `to`; undefined where there are none. */
export function parametersOf(source: OlderText, to: string): readonly JsonObject[] | undefined {
  const from = "/paths/request/parameters";
  source.knows(from, ["path", "query", "header", "cookie"]);
  const found: JsonObject[] = [];
  for (const place of ["path", "query", "header", "cookie"]) {
    for (const name of Object.keys(source.mapping(`${from}/${place}`))) {
      const [at, target] = [`${from}/${place}/${escapeToken(name)}`, `${to}/parameters/${found.length}`];
      source.knows(at, ["schema", "style", "explode", "allowReserved", "allowEmptyValue"]);
      source.moved(target, at);
      const said = olderSchema(source, `${at}/schema`, `${target}/schema`);
      const flags = ["explode", "allowReserved", "allowEmptyValue"].map((flag) => [flag, source.flag(`${at}/${flag}`)]);
      const members = {
        name,
        in: place,
        ...(place === "path" || said?.isRequired ? { required: true } : {}),
        style: source.text(`${at}/style`),
        ...(Object.fromEntries(flags) as JsonObject),
      };
      found.push({ ...given(members), ...describing(said?.schema ?? {}) });
    }
  }
  return found.length === 0 ? undefined : found;
}

/** A parameter's description stands in its schemas here, in each of them; that it is deprecated, too. */
function describing(schema: JsonObject): JsonObject {
  const alternatives = Array.isArray(schema.anyOf) ? (schema.anyOf as readonly JsonObject[]) : [schema];
  const lifted: Draft = {};
  for (const name of ["description", "deprecated"]) {
    const [said, ...others] = alternatives.map((one) => member(one, name));
    const isOfKind = typeof said === (name === "description" ? "string" : "boolean");
    if (isOfKind && others.every((one) => one === said)) put(lifted, name, said as Json);
  }
  const bare = alternatives.map((one) => without(one, Object.keys(lifted)));
  if (lifted.deprecated === false) delete lifted.deprecated;
  return { ...lifted, schema: Array.isArray(schema.anyOf) ? { ...schema, anyOf: bare } : (bare[0] as JsonObject) };
}

function given(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
