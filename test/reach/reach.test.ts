import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { vectorsFor } from "../../generator/emit/vectors/index.ts";
import { covenant, told, workspace } from "../commands/workspace.ts";
import { agrees } from "../emit/vectors/agrees.ts";
import { rows } from "../fin/table.ts";
import { expectWanted } from "../fin/wanted.ts";
import { withData } from "../support/data.ts";
import { publishedValidators } from "./published-validators.ts";

/** Promises of the whole published document that its prose makes and its schema does not. */

const rules = fileURLToPath(new URL("./rules.yaml", import.meta.url));

await withData("more rules for the published document", async (data) => {
  const document = `${data}/fin/openapi.yaml`;
  const { api, bound, validator } = await publishedValidators(document, rules);
  const table = rows(new URL("./bodies/", import.meta.url));

  test("every rule binds, and names its source", () => {
    expect(bound.diagnostics).toEqual([]);
    const all = [...bound.rules.values()].flat();
    expect(all.length).toBeGreaterThanOrEqual(20);
    expect(all.filter((rule) => rule.source === undefined).map((rule) => rule.id)).toEqual([]);
  });

  test("lint finds nothing but what is wrong with the document itself", async () => {
    const manifest = `covenant: 1
name: reach
package: { name: reach-api, version: 0.0.0, description: More rules for the published document. }
document: openapi.yaml
rules: rules.yaml
`;
    const cwd = workspace({ "api.yaml": manifest, "rules.yaml": readFileSync(rules, "utf8") });
    const lint = async (...args: readonly string[]) =>
      told(await covenant(cwd, ["lint", ...args, "--document", document, "--format", "json"])).map(
        (one) => `${one.code} ${one.pointer}`,
      );
    expect(await lint("./api.yaml")).toEqual(await lint());
  });

  test("every rule has four rows or more, of which one breaks it", () => {
    for (const [operation, list] of bound.rules) {
      for (const { id } of list) {
        // A rule's rows are those that break it, and those that differ from its neighbours by being accepted.
        const broken = table.filter((row) => row.operation === operation && row.want.rule === id);
        expect(broken.length, `${operation}: ${id}`).toBeGreaterThan(0);
      }
      const own = table.filter((row) => row.operation === operation);
      expect(own.length, operation).toBeGreaterThanOrEqual(4 * list.length);
    }
    expect(api.operations).toHaveLength(62);
  });

  test("every rule has accepted and rejected vectors, and the validators agree with them", () => {
    const groups = vectorsFor(api, bound);
    const lacking = [...bound.rules].flatMap(([operation, list]) =>
      list
        .filter(({ id, kind }) => {
          const tests = groups.find((one) => one.operation === operation && one.rule === id)?.tests ?? [];
          return kind.key !== "documented" && new Set(tests.map((one) => one.valid)).size < 2;
        })
        .map(({ id }) => `${operation}: ${id}`),
    );
    expect(lacking).toEqual([]);
    for (const { operation, part, tests } of groups) for (const one of tests) agrees(one, validator(operation, part));
  });

  test.each(table.map((row) => [`${row.operation}: ${row.name}`, row] as const))("%s", (_, row) => {
    const own = validator(row.operation, row.part);
    expectWanted(own?.check(row.body, row.context), row);
    expect(own?.is(row.body, row.context)).toBe(row.want.valid);
  });
});
