import type { Api } from "../../model/api.ts";
import type { BoundRules } from "../../rules/bind.ts";
import { indexView } from "./index-page.ts";
import { operationView } from "./operation-page.ts";
import { operationPath, pagesOf } from "./pages.ts";
import { schemaView } from "./schema-page.ts";
import { loadTemplates } from "./templates.ts";

export interface DocsParts {
  readonly api: Api;
  readonly rules: BoundRules;
  readonly title: string;
  /** The package that the code samples import. */
  readonly packageName: string;
  readonly description: string;
}

/** The documentation of a package, as Markdown: an index, a page an operation, a webhook and a shared schema. */
export function emitDocs({ api, rules, title, packageName, description }: DocsParts): ReadonlyMap<string, string> {
  const print = loadTemplates();
  const pages = pagesOf(api);
  const operations = [...api.operations, ...api.webhooks].map(
    (one) => [`docs/${operationPath(one)}`, print("operation", operationView(one, rules, packageName, pages))] as const,
  );
  const schemas = [...pages.schemas.values()].map(
    (one) => [`docs/${one.path}`, print("schema", schemaView(one, pages))] as const,
  );
  const index = print("index", indexView(title, description, rules, { ...pages, up: "" }));
  return new Map([["docs/index.md", index], ...operations, ...schemas]);
}
