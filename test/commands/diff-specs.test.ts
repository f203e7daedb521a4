import { expect, test } from "vitest";
import { covenant, shop, workspace } from "./workspace.ts";

/** Two folders of specs: rules beside documents. */

const before = shop({});
const rules = before["specs/shop/rules.yaml"] ?? "";
const document = before["specs/shop/openapi.yaml"] ?? "";
const moved = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace("specs/shop", "new/shop"), text]));

interface Told {
  readonly breaking: boolean;
  readonly bump: string;
  readonly changes: readonly { readonly id: string; readonly level: string; readonly rule: string | null }[];
}

async function between(after: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const cwd = workspace({ ...before, ...moved(after) });
  const ran = await covenant(cwd, ["diff", "specs/shop", "new/shop", "--format", "json", ...args]);
  const { breaking, bump, changes } = JSON.parse(ran.out) as Told;
  return { code: ran.code, breaking, bump, changes: changes.map(({ id, level, rule }) => `${level} ${id} ${rule}`) };
}

test("the same specs have no changes", async () => {
  expect(await between(before)).toEqual({ code: 0, breaking: false, bump: "none", changes: [] });
});

test("a field of the request that must be there now breaks who sends it", async () => {
  const after = {
    ...before,
    "specs/shop/openapi.yaml": document.replace("required: [kind]", "required: [kind, note]"),
  };
  expect(after).not.toEqual(before);
  expect(await between(after)).toMatchObject({ code: 1, breaking: true, bump: "major" });
});

test("a rule that asks more is told with the body that shows it", async () => {
  const after = { ...before, "specs/shop/rules.yaml": rules.replace("when: { kind: GIFT }, ", "") };
  expect(after).not.toEqual(before);
  const cwd = workspace({ ...before, ...moved(after) });
  const { code, out } = await covenant(cwd, ["diff", "specs/shop", "new/shop"]);
  expect(code).toBe(1);
  expect(out).toContain("rule-tightened");
  expect(out).toMatch(/only the base accepts: \{.*"kind":"SALE"/);
  expect(out).toContain("specs/shop/rules.yaml:");
});

const elsewhere = (folder: string, text: string) =>
  Object.fromEntries(
    Object.entries(shop({ document: text })).map(([path, one]) => [path.replace("specs/shop", folder), one]),
  );
const changed = document.replace("required: [kind]", "required: [kind, note]");

test.each<[given: string, there: Readonly<Record<string, string>>, place: string]>([
  ["api/shop", { ...elsewhere("api/shop", changed), ...elsewhere("specs/api/shop", document) }, "api/shop/"],
  ["./shop", { ...elsewhere("shop", changed), ...before }, "shop/"],
  ["shop", { ...elsewhere("shop", document), ...elsewhere("specs/shop", changed) }, "specs/shop/"],
  ["shop", { "shop/README.md": "", ...elsewhere("specs/shop", changed) }, "specs/shop/"],
])("what %s is, where another folder has its name", async (given, there, place) => {
  const cwd = workspace({ ...elsewhere("old", document), ...there });
  const ran = await covenant(cwd, ["diff", "old", given]);
  expect([ran.code, ran.out]).toEqual([1, expect.stringContaining(` -> ${place}openapi.yaml:20:`)]);
});

test("a folder that is named and holds no API is not looked for under specs/", async () => {
  const cwd = workspace({
    ...elsewhere("old", document),
    ...elsewhere("specs/api/shop", document),
    "api/shop/a.md": "",
  });
  const ran = await covenant(cwd, ["diff", "old", "api/shop"]);
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("api/shop/api.yaml is not there")]);
});
