import type { Api } from "../../generator/model/api.ts";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { type BoundRules, bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";

/** The model of a document that stands in a test. */
export function modelOf(document: object): Api {
  return apiOf(readDocument({ file: "api.json", readText: () => JSON.stringify(document) })).api;
}

/** What else there may be beside the body of `POST /things` and its rules. */
export interface More {
  /** The document's version; 3.1.0 unless said. */
  readonly version?: string;
  /** Of the body. */
  readonly example?: unknown;
  /** Of `POST /things`. */
  readonly parameters?: readonly object[];
  readonly components?: object;
  /** The rules of `POST /others`, which has the same body; without it there is no such operation. */
  readonly others?: string;
  /** The facts that the rules file declares, YAML. */
  readonly context?: string;
  /** Other parts of the rules file: terms, shared lists, states. */
  readonly rest?: string;
}

export interface Things {
  readonly api: Api;
  readonly bound: BoundRules;
}

/** An API whose `POST /things` takes a body of this schema, and its rules: a YAML list. */
export function things(schema: object, rules: string, more: More = {}): Things {
  const api = modelOf(documentOf(schema, more));
  const under = (key: string, list: string) => `  ${key}:\n    rules:\n${list.replace(/^/gm, "      ")}\n`;
  const others = more.others === undefined ? "" : under("POST /others", more.others);
  const head = `covenant: 1\ncontext:\n  ${more.context ?? "{}"}\n${more.rest ?? ""}\n`;
  const text = `${head}operations:\n${under("POST /things", rules)}${others}`;
  return { api, bound: bindRules(readRules("rules.yaml", text), api) };
}

function documentOf(schema: object, { version = "3.1.0", example, parameters = [], components, others }: More) {
  const media = { schema, ...(example === undefined ? {} : { example }) };
  const requestBody = { required: true, content: { "application/json": media } };
  const post = { requestBody, responses: { "200": { description: "" } } };
  return {
    openapi: version,
    info: { title: "t", version: "1" },
    paths: {
      "/things": { post: { parameters, ...post } },
      ...(others === undefined ? {} : { "/others": { post } }),
    },
    ...(components === undefined ? {} : { components: { schemas: components } }),
  };
}
