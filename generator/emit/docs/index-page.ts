import type { Operation } from "../../model/api.ts";
import type { BoundRules } from "../../rules/bind.ts";
import { code, inline, type Markdown, md } from "./markdown.ts";
import { operationLink, operationTitle, type Pages, schemaLink } from "./pages.ts";
import { cellProse, prose } from "./prose.ts";
import { securityViews } from "./security.ts";
import { machineView } from "./states.ts";

/** All that the template of `docs/index.md` prints. */
export function indexView(title: string, description: string, rules: BoundRules, pages: Pages) {
  const { api } = pages;
  const toRow = (operation: Operation) => operationRow(operation, rules, pages);
  return {
    title: inline(title),
    description: prose(description),
    about: api.description.trim() === description.trim() ? undefined : prose(api.description),
    version: inline(api.version),
    servers: api.servers.map((one) => ({ url: code(one.url), description: cellProse(one.description) })),
    security: securityViews(pages),
    groups: groupsOf(api.operations, pages).map((group) => ({ ...group, operations: group.operations.map(toRow) })),
    webhooks: api.webhooks.map(toRow),
    machines: rules.machines.map((one) => machineView(one, rules, pages)),
    hasRules: [...rules.rules.values()].some((list) => list.length > 0),
    schemas: [...pages.schemas.values()].map((one) => schemaLink(one, pages)),
  };
}

function operationRow(operation: Operation, { rules }: BoundRules, pages: Pages) {
  const count = rules.get(operation.key)?.length ?? 0;
  return {
    link: operationLink(operation, pages, inline(operationTitle(operation))),
    key: code(operation.kind === "webhook" ? operation.path : operation.key),
    rules: count === 0 ? md`–` : inline(String(count)),
    deprecated: operation.deprecated,
  };
}

interface Group {
  readonly name: Markdown;
  readonly description: Markdown;
  readonly operations: readonly Operation[];
}

/** Operations by their first tag: declared tags in the document's order, then others as they come, then those without. */
function groupsOf(operations: readonly Operation[], { api }: Pages): readonly Group[] {
  const groups = new Map<string, Operation[]>(api.tags.map((tag) => [tag.name, []]));
  const untagged: Operation[] = [];
  for (const operation of operations) {
    const [tag] = operation.tags;
    if (tag === undefined) untagged.push(operation);
    else groups.set(tag, [...(groups.get(tag) ?? []), operation]);
  }
  const described = new Map(api.tags.map((tag) => [tag.name, tag.description]));
  const named = [...groups].map(([name, list]) => ({
    name: inline(name),
    description: prose(described.get(name) ?? ""),
    operations: list,
  }));
  const rest = { name: md`Other operations`, description: md``, operations: untagged };
  return [...named, rest].filter((group) => group.operations.length > 0);
}
