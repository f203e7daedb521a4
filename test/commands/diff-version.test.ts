import { expect, test } from "vitest";
import { covenant, manifest, openapi, shop, workspace } from "./workspace.ts";

const breaking = openapi.replace("required: [kind]", "required: [kind, note]");
const wider = openapi.replace("maxLength: 3", "maxLength: 9");
const worded = openapi.replace("operationId: listOrders", "operationId: listOrders\n      deprecated: true");
const renamed = openapi.replace("operationId: listOrders", "operationId: orders");

/** Two folders of specs whose packages have these versions. */
async function packages(base: string, after: string, revision: string, ...args: readonly string[]) {
  const api = (version: string) => manifest.replace("1.0.0", version);
  const next = Object.fromEntries(
    Object.entries(shop({ api: api(revision), document: after })).map(([path, text]) => [
      path.replace("shop", "next"),
      text,
    ]),
  );
  const cwd = workspace({ ...shop({ api: api(base) }), ...next });
  return covenant(cwd, ["diff", "shop", "next", "--check-version", "--fail-on", "none", ...args]);
}

const [fits, small, large] = ["info version-fits", "error version-too-small", "info version-larger"];

test.each<[name: string, base: string, after: string, revision: string, told: string]>([
  ["nothing changed", "1.2.3", openapi, "1.2.3", fits],
  ["nothing changed, a version on", "1.2.3", openapi, "1.2.4", large],
  ["nothing changed, a version back", "1.2.3", openapi, "1.2.2", small],
  ["it breaks", "1.2.3", breaking, "2.0.0", fits],
  ["it breaks, a pre-release", "1.2.3", breaking, "2.0.0-rc.1", fits],
  ["it breaks, a minor version", "1.2.3", breaking, "1.3.0", small],
  ["it breaks, the same", "1.2.3", breaking, "1.2.3", small],
  ["it breaks, two versions on", "1.2.3", breaking, "3.0.0", large],
  ["it is new", "1.2.3", wider, "1.3.0", fits],
  ["it is new, a patch", "1.2.3", wider, "1.2.4", small],
  ["it describes", "1.2.3", worded, "1.2.4", fits],
  ["it describes, the same", "1.2.3", worded, "1.2.3", small],
  ["a name that programs import is gone", "1.2.3", renamed, "2.0.0", fits],
  ["a name that programs import is gone, a patch", "1.2.3", renamed, "1.2.4", small],
  ["below 1.0.0 it breaks", "0.2.3", breaking, "0.3.0", fits],
  ["below 1.0.0 it breaks, a patch", "0.2.3", breaking, "0.2.4", small],
  ["below 1.0.0 it is new", "0.2.3", wider, "0.2.4", fits],
  ["below 1.0.0, to 1.0.0", "0.2.3", breaking, "1.0.0", large],
])("%s: %s", async (_, base, after, revision, told) => {
  const ran = await packages(base, after, revision);
  expect(ran.out).toMatch(new RegExp(`\\nspecs/next/api\\.yaml:3:\\d+ ${told} `));
  expect(ran.code).toBe(told === small ? 1 : 0);
});

test("the message says what is there, what was, and what would do", async () => {
  const { out } = await packages("1.2.3", breaking, "1.3.0");
  expect(out).toContain(
    "specs/next/api.yaml:3:37 error version-too-small version 1.3.0 is too small after 1.2.3: the changes ask for a major version, 2.0.0 or more\n",
  );
  expect(out).toContain("  fix: Set the version to 2.0.0.\n");
  expect((await packages("0.2.3", breaking, "0.2.4")).out).toContain(
    "the changes ask for a major version (below 1.0.0 a minor one), 0.3.0 or more",
  );
});

test("as JSON, and as an annotation", async () => {
  const json = await packages("1.2.3", breaking, "1.3.0", "--format", "json");
  expect(JSON.parse(json.out).verdict.diagnostics).toMatchObject([
    { code: "version-too-small", severity: "error", at: "specs/next/api.yaml:3:37", pointer: "/package/version" },
  ]);
  const github = await packages("1.2.3", breaking, "1.3.0", "--format", "github");
  expect(github.out).toContain(
    "::error file=specs/next/api.yaml,line=3,col=37,title=version-too-small::version 1.3.0 is",
  );
  expect((await packages("1.2.3", breaking, "1.3.0", "--format", "markdown")).out).toContain(
    "- `error: version 1.3.0 is too small",
  );
});

test("what a policy ignores asks for its version all the same", async () => {
  const cwd = workspace({
    "old.yaml": openapi.replace('"1"', '"1.0.0"'),
    "new.yaml": breaking.replace('"1"', '"1.1.0"'),
    "p.yaml": "covenant: 1\nignores: [{ id: request-*, reason: r }]\n",
  });
  const ran = await covenant(cwd, ["diff", "old.yaml", "new.yaml", "--check-version", "--policy", "p.yaml"]);
  expect(ran.code).toBe(1);
  expect(ran.out).toContain("new.yaml:2:31 error version-too-small version 1.1.0 is too small after 1.0.0");
});

test.each<[name: string, args: readonly string[], file: string]>([
  ["two documents", ["old.yaml", "new.yaml"], "new.yaml"],
  ["a document and a folder go by their documents", ["old.yaml", "shop"], "specs/shop/openapi.yaml"],
])("info.version: %s", async (_, args, file) => {
  const [before, after] = [openapi.replace('"1"', '"1.0.0"'), breaking.replace('"1"', '"2.0.0"')];
  const cwd = workspace({ "old.yaml": before, "new.yaml": after, ...shop({ document: after }) });
  const ran = await covenant(cwd, ["diff", ...args, "--check-version", "--fail-on", "none"]);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain(`${file}:2:31 info version-fits`);
});

test.each(['"1"', "1.0", '"v1.0.0"', "2026-01-31", '""'])("a version that cannot be compared: %s", async (version) => {
  const cwd = workspace({ "old.yaml": openapi.replace('"1"', version), "new.yaml": openapi.replace('"1"', '"1.0.0"') });
  const ran = await covenant(cwd, ["diff", "old.yaml", "new.yaml", "--check-version"]);
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toMatch(/old\.yaml:2:\d+ error version-unreadable/);
  // Nobody asked for it: the versions do not matter.
  expect((await covenant(cwd, ["diff", "old.yaml", "new.yaml"])).code).toBe(0);
});
