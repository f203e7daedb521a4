// Runs the official JSON Schema test suite on emitted code: `npm run conformance -- --suite DIR [--dialect 2020-12|openapi-3.0] [--optional]`
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { dialects } from "./conformance/dialects.mjs";
import { compare, nameOf } from "./conformance/exceptions.mjs";
import { run } from "./conformance/run.mjs";
import { groupsOf } from "./conformance/suite.mjs";

const { values } = parseArgs({
  options: {
    suite: { type: "string" },
    dialect: { type: "string", default: "2020-12" },
    optional: { type: "boolean", default: false },
  },
});
const dialect = dialects[values.dialect];
if (values.suite === undefined || !existsSync(join(values.suite, "tests")) || dialect === undefined) {
  console.error(
    `usage: npm run conformance -- --suite DIR [--dialect ${Object.keys(dialects).join("|")}] [--optional]\n` +
      "DIR is a checkout of https://github.com/json-schema-org/JSON-Schema-Test-Suite",
  );
  process.exit(2);
}

const root = fileURLToPath(new URL("../", import.meta.url));
const { groups, skipped, missing } = groupsOf(values.suite, dialect, values.optional);
const load = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const results = await run(groups, { suite: values.suite, dialect, root, load });
const exceptions = JSON.parse(readFileSync(new URL("./conformance/exceptions.json", import.meta.url), "utf8"));
const ran = new Set(groups.map(({ file }) => file));
const { failed, excused, stale } = compare(
  results,
  exceptions.filter(
    ({ dialect: of, file }) => of === values.dialect && (ran.has(file) || !file.startsWith("optional/")),
  ),
);

for (const { got, ...one } of failed) console.log(`failed  ${nameOf(one)}\n        ${got}`);
for (const { reason, ...one } of excused) console.log(`not passed, as reviewed  ${nameOf(one)}\n        ${reason}`);
for (const one of stale) console.log(`passes now, take it off the list  ${nameOf(one)}`);
for (const folder of missing) console.log(`${folder} is not in this copy of the suite`);
if (skipped > 0) console.log(`${skipped} tests use keywords that ${values.dialect} does not have`);
const passed = results.filter((one) => one.got === undefined).length;
console.log(
  `${values.dialect}: ${passed} of ${results.length} passed, ${failed.length} failed, ${excused.length} not passed as reviewed`,
);
process.exitCode = failed.length > 0 || stale.length > 0 ? 1 : 0;
