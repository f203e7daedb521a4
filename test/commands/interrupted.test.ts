import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { hashOf } from "../../generator/write/index.ts";
import { covenant, openapi, shop, told, workspace } from "./workspace.ts";

const newer = openapi.replace("title: Shop", "title: New shop");

/**
 * A workspace in which a write of specs and package was killed: the old document has left, the new one has not come, so that nothing can be
 * read. What is to come after it decides how it ends.
 */
async function interrupted(end: "finished" | "undone"): Promise<string> {
  const cwd = workspace({
    ...shop(),
    "order.json": '{"kind":"SALE"}',
    "site/llms.txt": "# Shop\n\n- [openapi](/openapi.yaml)\n",
    "site/openapi.yaml": openapi,
  });
  expect((await covenant(cwd, ["generate", "shop", "--quiet"])).code).toBe(0);
  const document = "specs/shop/openapi.yaml";
  put(cwd, {
    ".covenant-writing/steps.json": JSON.stringify([
      { path: document, had: hashOf(openapi), has: hashOf(newer) },
      // A file of the user's own has come where this one was to go, and that cannot be finished.
      ...(end === "undone" ? [{ path: "specs/shop/new.yaml", had: null, has: hashOf("new") }] : []),
    ]),
    ".covenant-writing/next/specs/shop/openapi.yaml": newer,
    ...(end === "undone" ? { ".covenant-writing/next/specs/shop/new.yaml": "new", "specs/shop/new.yaml": "mine" } : {}),
  });
  mkdirSync(join(cwd, ".covenant-writing/old/specs/shop"), { recursive: true });
  renameSync(join(cwd, document), join(cwd, ".covenant-writing/old", document));
  return cwd;
}

function put(cwd: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
}

const commands: readonly (readonly [name: string, ...args: string[]])[] = [
  ["generate"],
  ["check", "shop"],
  ["lint", "shop"],
  ["validate", "shop", "createOrder", "order.json"],
  ["explain", "known"],
  ["schema", "specs/shop"],
  ["diff", "specs/shop", "shop"],
  ["sync", "shop", "--from", "site", "--dry-run"],
];

test.each(commands)("%s begins with finishing what was interrupted, and says so", async (...args) => {
  const cwd = await interrupted("finished");
  const ran = await covenant(cwd, args);
  expect(ran.err).toContain("an interrupted write in this folder is finished: specs and package are the new ones\n");
  expect(ran.err).not.toContain("error");
  expect(readFileSync(join(cwd, "specs/shop/openapi.yaml"), "utf8")).toBe(newer);
  expect(readdirSync(cwd)).not.toContain(".covenant-writing");
  const again = await covenant(cwd, args);
  expect(again.err).not.toContain("interrupted");
});

test("every command that reads an API is among these", async () => {
  const { out } = await covenant(workspace({}), ["--help"]);
  const names = [...out.slice(out.indexOf("Commands:")).matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
  // `help` reads nothing, and `init` what no sync writes: manifests.
  expect(names.filter((name) => name !== "help" && name !== "init").sort()).toEqual(
    commands.map(([name]) => name).sort(),
  );
});

test("what cannot be finished is undone, and quiet commands do not say so", async () => {
  for (const quiet of [false, true]) {
    const cwd = await interrupted("undone");
    const ran = await covenant(cwd, ["check", "shop", ...(quiet ? ["--quiet"] : [])]);
    expect(ran).toMatchObject({
      code: 0,
      err: quiet ? "" : expect.stringContaining("is undone: specs and package are the old"),
    });
    expect(readFileSync(join(cwd, "specs/shop/openapi.yaml"), "utf8")).toBe(openapi);
    expect(readFileSync(join(cwd, "specs/shop/new.yaml"), "utf8")).toBe("mine");
    expect(readdirSync(cwd)).not.toContain(".covenant-writing");
  }
});

test("from elsewhere the folder is named; a manifest that is on its way is waited for", async () => {
  const cwd = await interrupted("finished");
  const elsewhere = join(cwd, "elsewhere");
  mkdirSync(elsewhere);
  expect((await covenant(elsewhere, ["lint", "../specs/shop"])).err).toContain(
    "an interrupted write in .. is finished",
  );
  const manifest = readFileSync(join(cwd, "specs/shop/api.yaml"), "utf8");
  rmSync(join(cwd, "specs"), { recursive: true });
  put(cwd, {
    ".covenant-writing/steps.json": JSON.stringify(
      ["api.yaml", "openapi.yaml", "rules.yaml"].map((name) => ({
        path: `specs/shop/${name}`,
        had: null,
        has: hashOf((name === "api.yaml" ? manifest : shop()[`specs/shop/${name}`]) ?? ""),
      })),
    ),
    ...Object.fromEntries(Object.entries(shop()).map(([path, text]) => [`.covenant-writing/next/${path}`, text])),
  });
  expect(await covenant(cwd, ["lint", "shop", "--format", "json"])).toMatchObject({
    code: 0,
    err: expect.stringContaining("an interrupted write in this folder is finished"),
  });
});

test("a document alone has no specs beside it: nothing is looked for", async () => {
  const cwd = await interrupted("finished");
  put(cwd, { "openapi.yaml": openapi });
  for (const args of [
    ["lint", "--document", "openapi.yaml"],
    ["diff", "openapi.yaml", "openapi.yaml"],
    ["schema", "manifest"],
  ])
    expect((await covenant(cwd, args)).code).toBe(0);
  expect(readdirSync(cwd)).toContain(".covenant-writing");
});

test("where another process writes, or the scratch is not ours, the command ends with 2 and says why", async () => {
  const cwd = await interrupted("finished");
  put(cwd, { [`.covenant-writing/${process.ppid}-0123456789abcdef.lock`]: "" });
  const busy = await covenant(cwd, ["lint", "shop", "--format", "json"]);
  expect([busy.code, told(busy)]).toMatchObject([
    2,
    [{ code: "write-busy", message: `another process (${process.ppid}) is writing this folder` }],
  ]);
  rmSync(join(cwd, ".covenant-writing"), { recursive: true });
  put(cwd, { ".covenant-writing/steps.json": '[{"path":"../key","had":null,"has":null}]' });
  for (const args of [
    ["check", "shop"],
    ["diff", "shop", "shop"],
  ]) {
    const ran = await covenant(cwd, [...args, "--format", "json"]);
    expect([ran.code, told(ran).map(({ code }) => code)]).toEqual([2, ["write-in-the-way"]]);
  }
});
