import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type Repository, repository } from "./repository.ts";
import { covenant, openapi, shop, told } from "./workspace.ts";

/** One side at a commit: what git has there, whatever the disk says. */

const required = openapi.replace("required: [kind]", "required: [kind, note]");

function committed(files: Readonly<Record<string, string>>): Repository {
  const made = repository();
  made.commit("first", files);
  made.git("tag", "v1");
  return made;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

test("a folder on disk that is called like a commit and a path does not stand in for it", async () => {
  const { cwd, git } = committed(shop());
  const commit = git("rev-parse", "HEAD");
  write(cwd, { "specs/shop/openapi.yaml": required });
  for (const [path, text] of Object.entries(shop({ document: required })))
    write(cwd, { [path.replace("specs/", `${commit}:specs/`)]: text });
  const ran = await covenant(cwd, ["diff", `${commit}:specs/shop`, "specs/shop"]);
  expect([ran.code, ran.out]).toEqual([1, expect.stringContaining("request-property-became-required")]);
});

test("a file whose name holds a colon goes by ./", async () => {
  const { cwd } = committed({ "a.yaml": openapi });
  write(cwd, { "v1:b.yaml": required });
  expect((await covenant(cwd, ["diff", "a.yaml", "v1:b.yaml", "--format", "json"])).code).toBe(2);
  expect((await covenant(cwd, ["diff", "a.yaml", "./v1:b.yaml"])).out).toContain("v1:b.yaml:20:24");
});

const elsewhere = openapi.replace("note: { type: string }", 'note: { $ref: "../common.yaml#/Note" }');
const files = {
  ...shop(),
  "openapi.yaml": openapi,
  "common.yaml": "Note: { type: string }\n",
  "api/openapi.yaml": elsewhere,
  "ci/deep/README.md": "",
};

test.each<[folder: string, base: string, revision: string, place: string]>([
  ["specs/shop", "v1:../../openapi.yaml", "../../openapi.yaml", "v1:./openapi.yaml:19:7"],
  ["specs", "v1:../openapi.yaml", "../openapi.yaml", "v1:./openapi.yaml:19:7"],
  ["ci/deep", "v1:../../specs/shop", "../../specs/shop", "v1:./specs/shop/openapi.yaml:19:7"],
  ["specs", "v1:shop", "shop/api.yaml", "v1:./specs/shop/openapi.yaml:19:7"],
  ["specs/shop", "v1:", ".", "v1:./specs/shop/openapi.yaml:19:7"],
  ["api", "v1:openapi.yaml", "openapi.yaml", "v1:./api/openapi.yaml:19:7"],
])("from %s: %s against %s", async (folder, base, revision, place) => {
  const { cwd } = committed(files);
  const changed = (text: string) => text.replace("required: [kind]", "required: [kind, note]");
  write(cwd, {
    "specs/shop/openapi.yaml": required,
    "openapi.yaml": required,
    "api/openapi.yaml": changed(elsewhere),
  });
  const ran = await covenant(join(cwd, folder), ["diff", base, revision]);
  expect([ran.code, ran.err]).toEqual([1, ""]);
  expect(ran.out).toContain(`    ${place} -> `);
});

test.each([
  ["specs", "../openapi.yaml"],
  ["ci/deep", "../../specs/shop"],
  ["api", "openapi.yaml"],
  ["api", "../specs/shop"],
])("the changelog from %s: %s", async (folder, path) => {
  const made = committed(files);
  const changed = { "openapi.yaml": required, "specs/shop/openapi.yaml": required };
  made.commit("second", { ...changed, "common.yaml": "Note: { type: string, maxLength: 3 }\n" });
  const ran = await covenant(join(made.cwd, folder), ["diff", path, "--since", "v1"]);
  expect([ran.code, ran.err, ran.out]).toEqual([1, "", expect.stringContaining("1 commit since v1: a major version")]);
});

test.each(["../../openapi.yaml", "/openapi.yaml", "gone.yaml", "openapi.yaml/x"])(
  "nothing at a commit: %s",
  async (path) => {
    const { cwd } = committed(files);
    const ran = await covenant(cwd, ["diff", `v1:${path}`, "openapi.yaml", "--format", "json"]);
    expect([ran.code, told(ran).map(({ code }) => code)]).toEqual([2, ["git-unreadable"]]);
  },
);

test("what is told of a commit does not depend on the disk", async () => {
  const made = committed(shop());
  made.commit("away", { "specs/shop/openapi.yaml": null });
  const args = ["diff", "specs/shop", "--since", "v1", "--format", "json"];
  const without = await covenant(made.cwd, args);
  write(made.cwd, { "specs/shop/openapi.yaml": openapi });
  expect(await covenant(made.cwd, args)).toEqual(without);
  expect(without).toMatchObject({ code: 2, out: expect.stringContaining("the commit has nothing at this path") });
});

test.each([
  ["the document", "specs/shop/openapi.yaml", "shared/openapi.yaml", "v1:specs/shop"],
  ["the folder", "specs/shop", "../shared", "v1:specs/shop"],
  ["a folder above", "specs", "shared", "v1:specs/shop"],
])("a symbolic link at a commit is said: %s", async (_, link, target, base) => {
  const made = repository();
  write(made.cwd, { "now/openapi.yaml": openapi, "shared/openapi.yaml": openapi });
  if (link.endsWith(".yaml")) write(made.cwd, shop({ document: null }));
  else mkdirSync(dirname(join(made.cwd, link)), { recursive: true });
  symlinkSync(target, join(made.cwd, link));
  made.commit("first", {});
  made.git("tag", "v1");
  const ran = await covenant(made.cwd, ["diff", base, "now/openapi.yaml"]);
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(`${link} is a symbolic link there`)]);
});

test("bytes that are not UTF-8 are not compared", async () => {
  const made = repository();
  write(made.cwd, { "new.yaml": openapi });
  writeFileSync(join(made.cwd, "old.yaml"), Buffer.from(openapi.replace("Shop", "Sh\u00f6p"), "latin1"));
  made.commit("first", {});
  const ran = await covenant(made.cwd, ["diff", "HEAD:old.yaml", "new.yaml"]);
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("it is not UTF-8 text")]);
});
