import { readFileSync } from "node:fs";
import Handlebars from "handlebars";
import { printCommentText } from "../../code/literal.ts";
import type { Api } from "../../model/api.ts";
import type { PackageNames } from "./index.ts";

const template = new URL("../../../templates/package/README.md.hbs", import.meta.url);

/** The package's README, from its template. */
export function readme(names: PackageNames, api: Api, example: string | undefined): string {
  const render = Handlebars.compile(readFileSync(template, "utf8"), { noEscape: true });
  return render({
    ...names,
    title: inert(api.title),
    description: inert(names.description),
    operations: api.operations.length,
    webhooks: api.webhooks.length,
    example,
  });
}

/** Text of a document on a line of Markdown: no markup, and no marks that a reader does not see. */
function inert(text: string): string {
  return printCommentText(text)
    .replace(/[\\`*_{}[\]<>|#&!]/g, (mark) => (mark === "<" ? "&lt;" : mark === "&" ? "&amp;" : `\\${mark}`))
    .replace(/\s+/g, " ");
}
