import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { covenant, openapi, orderRules, shop, workspace } from "./workspace.ts";

/** Every file of a folder with its text: what must not change where a run fails. */
function tree(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(files.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

test("the first run adds everything, the second touches nothing, and `check` agrees", async () => {
  const cwd = workspace(shop());
  const first = await covenant(cwd, ["generate", "shop"]);
  expect(first).toMatchObject({ code: 0 });
  expect(first.out).toMatch(/^generated\/shop: \d+ added\n/);
  expect(first.err).toMatch(/read \d+ ms, .*validators \d+ ms, .*write \d+ ms; .* in all\n$/);
  const before = tree(join(cwd, "generated"));
  const stamp = statSync(join(cwd, "generated/shop/package.json")).mtimeMs;
  expect((await covenant(cwd, ["generate"])).out).toMatch(/^generated\/shop: nothing changed, \d+ files\n$/);
  expect(tree(join(cwd, "generated"))).toEqual(before);
  expect(statSync(join(cwd, "generated/shop/package.json")).mtimeMs).toBe(stamp);
  expect(await covenant(cwd, ["check", "shop"])).toMatchObject({ code: 0, out: "generated/shop: as its specs say\n" });
  expect(await covenant(cwd, ["check", "shop", "--full", "--types"])).toMatchObject({ code: 0 });
});

test("the same specs elsewhere give the same bytes", async () => {
  const [one, two] = [workspace(shop()), workspace(shop())];
  await covenant(one, ["generate", "shop"]);
  await covenant(two, ["generate", "shop"]);
  expect(tree(join(one, "generated"))).toEqual(tree(join(two, "generated")));
});

test("a run says what changed", async () => {
  const cwd = workspace(shop());
  await covenant(cwd, ["generate", "shop"]);
  writeFileSync(join(cwd, "specs/shop/rules.yaml"), orderRules.replace("gte: today", "gt: today"));
  expect(await covenant(cwd, ["check", "shop"])).toMatchObject({
    code: 1,
    out: expect.stringContaining("  ~ validators/operations/createOrder.js\n"),
  });
  const ran = await covenant(cwd, ["generate", "shop", "--format", "json"]);
  const { folder, changes } = JSON.parse(ran.out);
  expect(folder).toBe("generated/shop");
  expect(changes.changed).toContain("validators/operations/createOrder.js");
  expect(changes.changed).not.toContain("types.d.ts");
});

test("an edit by hand is named when it is overwritten, and `check` finds it", async () => {
  const cwd = workspace(shop());
  await covenant(cwd, ["generate", "shop"]);
  writeFileSync(join(cwd, "generated/shop/types.d.ts"), "export {};\n");
  expect(await covenant(cwd, ["check", "shop"])).toMatchObject({
    code: 1,
    out: expect.stringContaining("  ~ types.d.ts\n"),
  });
  expect((await covenant(cwd, ["generate", "shop"])).out).toContain(
    "edited by hand since, and overwritten: types.d.ts\n",
  );
});

test("a file that is not covenant's is never lost", async () => {
  const cwd = workspace({ ...shop(), "generated/shop/notes.txt": "mine" });
  const ran = await covenant(cwd, ["generate", "shop"]);
  expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("notes.txt") });
  expect([...tree(join(cwd, "generated/shop")).keys()]).toEqual(["notes.txt"]);
});

test.each([
  ["broken YAML", openapi.replace("paths:", "paths: [")],
  ["a dangling reference", openapi.replaceAll("schemas/Order", "schemas/Ordr")],
  ["an empty document", ""],
  ["a download cut in the middle", openapi.slice(0, openapi.indexOf("requestBody") + 8)],
])("%s leaves the old package as it was", async (_, document) => {
  const cwd = workspace(shop());
  await covenant(cwd, ["generate", "shop"]);
  const before = tree(join(cwd, "generated"));
  writeFileSync(join(cwd, "specs/shop/openapi.yaml"), document);
  const ran = await covenant(cwd, ["generate", "shop"]);
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/specs\/shop\/openapi\.yaml:\d+:\d+ error /);
  expect(ran.err).not.toMatch(/\bat .*\.[jt]s:\d+/);
  expect(tree(join(cwd, "generated"))).toEqual(before);
});

test("a document alone, into a folder of choice", async () => {
  const cwd = workspace({ "openapi.yaml": openapi });
  const ran = await covenant(cwd, ["generate", "--document", "openapi.yaml", "--out", "build/api"]);
  expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/^build\/api: \d+ added/) });
  expect(JSON.parse(readFileSync(join(cwd, "build/api/package.json"), "utf8")).name).toBe("shop");
});

test("an overlay is laid over the document", async () => {
  const overlay = `overlay: 1.0.0
info: { title: Fix, version: "1" }
actions: [{ target: $.paths, update: { /returns: { get: { operationId: listReturns, responses: { "200": { description: fine } } } } } }]
`;
  const cwd = workspace({ ...shop(), "fix.yaml": overlay });
  await covenant(cwd, ["generate", "shop", "--overlay", "fix.yaml"]);
  expect(readFileSync(join(cwd, "generated/shop/operations.js"), "utf8")).toContain("GET /returns");
});

test("a pattern that is none stops it, with its place", async () => {
  const document = openapi.replace("kind: { enum", "kind: { pattern: '[', enum");
  const ran = await covenant(workspace(shop({ document })), ["generate", "shop"]);
  expect([ran.code, ran.out]).toEqual([2, ""]);
  expect(ran.err).toContain("specs/shop/openapi.yaml:22:26 error pattern-invalid this pattern is no regular");
});

test("names of a hostile document stay data", async () => {
  const hostile = {
    openapi: "3.1.0",
    info: { title: "*/ alert(1) /* </script> ${x}", version: "1" },
    paths: {
      "/a*/alert(1)/*": {
        post: {
          summary: "__proto__ `${alert(1)}` \u202e \n alert(1)",
          description: "</script><script>alert(1)</script>",
          requestBody: {
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["constructor"],
                  properties: {
                    'quote"`${alert(1)}': { type: "string", description: "*/ alert(1)" },
                    constructor: { enum: ["a\u2028b", "*/", "</script>"] },
                    date: { type: "string", format: "date" },
                  },
                },
              },
            },
          },
          responses: { 200: { description: "fine" } },
        },
      },
    },
  };
  const cwd = workspace({
    "openapi.json": JSON.stringify(hostile).replace(
      '"constructor":{',
      '"__proto__":{"type":"integer"},"constructor":{',
    ),
  });
  const ran = await covenant(cwd, ["generate", "--document", "openapi.json", "--out", "out"]);
  expect(ran).toMatchObject({ code: 0 });
  expect(await covenant(cwd, ["check", "--document", "openapi.json", "--out", "out", "--types"])).toMatchObject({
    code: 0,
  });
  const { operations } = await import(/* @vite-ignore */ join(cwd, "out/operations.js"));
  const { request } = operations["POST /a*/alert(1)/*"];
  expect(request.is({ constructor: "*/", date: "2026-01-31" })).toBe(true);
  expect(request.is({ constructor: "b" })).toBe(false);
  expect(request.is({})).toBe(false);
  expect(request.is(JSON.parse('{"constructor":"*/","__proto__":"x"}'))).toBe(false);
});

test("a package made from another document is not what the specs say", async () => {
  const cwd = workspace({
    ...shop(),
    "other.yaml": openapi.replace("note: { type: string }", "note: { type: integer }"),
  });
  await covenant(cwd, ["generate", "shop", "--document", "other.yaml"]);
  expect(await covenant(cwd, ["check", "shop"])).toMatchObject({ code: 1 });
  expect(await covenant(cwd, ["check", "shop", "--document", "other.yaml"])).toMatchObject({ code: 0 });
});
