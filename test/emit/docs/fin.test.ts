import { expect, test } from "vitest";
import { emitDocs } from "../../../generator/emit/docs/index.ts";
import { fin } from "../../support/fin.ts";

const { api, rules } = fin;
const pages = emitDocs({ api, rules, title: api.title, packageName: "fin-com-api", description: "" });

test.each(api.operations)("$key: every rule, every status, every status of a rule", (operation) => {
  const page = pages.get(`docs/operations/${operation.name}.md`) ?? "";
  const own = rules.rules.get(operation.key) ?? [];
  expect(own.filter((rule) => !page.includes(`#### \`${rule.id}\``))).toEqual([]);
  const statuses = [...operation.responses.map((one) => one.status), ...own.map((rule) => String(rule.status))];
  expect(statuses.filter((status) => !page.includes(`\n| \`${status}\` |`))).toEqual([]);
});

test.each([
  [
    "which documents need both sides",
    "| `DRIVERS_LICENSE` | files: exactly 1 `FRONT` and 1 `BACK` | state: required where country is `USA`; optional otherwise |",
  ],
  ["where state is forbidden", "| `PASSPORT` | files: exactly 1 | state: forbidden |"],
  ["in which status to attach", "Allowed while `customer.customer_status` is `INCOMPLETE` or `ACTION_REQUIRED`."],
])("the attach's page says %s", (_, want) => {
  expect(pages.get("docs/operations/attachDocumentsToIndividualCustomerV2.md")).toContain(want);
});

test("the index lists every operation and webhook, and every move", () => {
  const index = pages.get("docs/index.md") ?? "";
  for (const { key, kind, path } of [...api.operations, ...api.webhooks])
    expect(index).toContain(`\`${kind === "webhook" ? path : key}\``);
  for (const { moves } of rules.machines) {
    for (const { from, to } of moves)
      expect(index).toContain(
        `| ${from.map((one) => `\`${one}\``).join(", ")} | ${to.map((one) => `\`${one}\``).join(", ")} |`,
      );
  }
});
