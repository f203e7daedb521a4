import type { Api, Operation, SchemaAt } from "../../model/api.ts";
import { schemaNames } from "../../model/names.ts";
import { isObject, member } from "../../read/document.ts";
import { pointerOfReference } from "../../read/reference.ts";
import { inline, link, type Markdown } from "./markdown.ts";

/** Where the pages stand, and links between them. */
export interface Pages {
  readonly api: Api;
  /** From a page's own folder to `docs/`: "" or "../". */
  readonly up: "" | "../";
  /** The page of a shared schema, by its pointer in the document. */
  readonly schemas: ReadonlyMap<string, SchemaPage>;
}

export interface SchemaPage {
  readonly title: string;
  readonly path: string;
  readonly schema: SchemaAt;
}

export function pagesOf(api: Api): Pages {
  const files = schemaNames(api.schemas.keys());
  const schemas = [...api.schemas].map(
    ([title, schema]) => [schema.pointer, { title, path: `schemas/${files.get(title)}.md`, schema }] as const,
  );
  return { api, up: "../", schemas: new Map(schemas) };
}

export function operationPath({ kind, name }: Operation): string {
  return `${kind === "webhook" ? "webhooks" : "operations"}/${name}.md`;
}

export function operationTitle({ summary, key }: Operation): string {
  return summary.trim() === "" ? key : summary;
}

export function operationLink(operation: Operation, pages: Pages, label = inline(operationTitle(operation))): Markdown {
  return link(label, pages.up + operationPath(operation));
}

/** The shared schema that a schema refers to, where it does. */
export function sharedSchema({ schema }: SchemaAt, pages: Pages): SchemaPage | undefined {
  const ref = isObject(schema) ? member(schema, "$ref") : undefined;
  return typeof ref === "string" ? pages.schemas.get(pointerOfReference(ref)) : undefined;
}

export function schemaLink({ title, path }: SchemaPage, pages: Pages): Markdown {
  return link(inline(title), pages.up + path);
}
