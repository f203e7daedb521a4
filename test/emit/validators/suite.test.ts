import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import exceptions from "../../../scripts/conformance/exceptions.json" with { type: "json" };
import { withData } from "../../support/data.ts";

/** The official suite, by the code of `npm run conformance`: the answers of what is emitted from the sources as they stand. */

interface Group {
  readonly file: string;
}
interface Result {
  readonly file: string;
  readonly group: string;
  readonly test: string;
  readonly got: string | undefined;
}
interface Conformance {
  readonly dialects: Readonly<Record<string, object>>;
  readonly groupsOf: (suite: string, dialect: object, withOptional: boolean) => { groups: readonly Group[] };
  readonly run: (groups: readonly Group[], options: object) => Promise<readonly Result[]>;
  readonly compare: (
    results: readonly Result[],
    exceptions: readonly object[],
  ) => { failed: Result[]; stale: object[] };
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const modules = ["dialects", "suite", "run", "exceptions"];
const { dialects, groupsOf, run, compare } = Object.assign(
  {},
  ...(await Promise.all(modules.map((name) => import(`../../../scripts/conformance/${name}.mjs`)))),
) as Conformance;
const load = (path: string) => import(/* @vite-ignore */ `../../../generator/${path.replace(/\.js$/, ".ts")}`);

await withData("the official JSON Schema suite", (data) => {
  const suite = `${data}/json-schema-test-suite`;
  test.each([
    ["2020-12", 1299],
    ["openapi-3.0", 393],
  ])("%s: %i tests", { timeout: 300_000 }, async (name, count) => {
    const dialect = dialects[name] as object;
    const { groups } = groupsOf(suite, dialect, false);
    const results = await run(groups, { suite, dialect, root, load });
    const { failed, stale } = compare(
      results,
      exceptions.filter((one: { dialect: string }) => one.dialect === name),
    );
    expect({ failed, stale }).toEqual({ failed: [], stale: [] });
    expect(results).toHaveLength(count);
  });
});
