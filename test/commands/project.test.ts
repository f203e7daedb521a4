import { join } from "node:path";
import { expect, test } from "vitest";
import { openProject, type ProjectOptions } from "../../generator/commands/project.ts";
import { InputError } from "../../generator/diagnostics.ts";
import { locator } from "../../generator/read/locate.ts";
import { manifest, openapi, shop, workspace } from "./workspace.ts";

/** "code file:line:col message" of everything that keeps a project from being opened. */
function problems(cwd: string, options: ProjectOptions = {}): string[] {
  try {
    openProject({ ...options, cwd });
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const locate = locator(error.sources);
    return error.diagnostics.map(({ code, place, message }) => {
      const at = place && locate(place);
      return `${code} ${place?.file ?? "-"}${at ? `:${at.line}:${at.column}` : ""} ${message}`;
    });
  }
}

test("an API by its name, by its folder, by its manifest, and the only one", () => {
  const cwd = workspace(shop());
  for (const api of ["shop", "specs/shop", "specs/shop/api.yaml", join(cwd, "specs/shop"), undefined]) {
    const project = openProject({ api, cwd });
    expect(project).toMatchObject({
      name: "shop",
      folder: join(cwd, "specs/shop"),
      out: join(cwd, "generated/shop"),
      diagnostics: [],
    });
    expect([...project.rules.rules.keys()]).toEqual(["POST /orders"]);
    expect([...project.inputs.keys()]).toEqual([
      "specs/shop/api.yaml",
      "specs/shop/openapi.yaml",
      "specs/shop/rules.yaml",
    ]);
  }
});

test("paths are shown from the working directory, and hashed from beside specs/", () => {
  const cwd = workspace(shop());
  const project = openProject({ api: ".", cwd: join(cwd, "specs/shop") });
  expect([...project.sources.keys()]).toEqual(["api.yaml", "openapi.yaml", "rules.yaml"]);
  expect([...project.inputs.keys()]).toEqual([
    "specs/shop/api.yaml",
    "specs/shop/openapi.yaml",
    "specs/shop/rules.yaml",
  ]);
  expect(project.out).toBe(join(cwd, "generated/shop"));
});

test("a folder of specs that stands alone", () => {
  const cwd = workspace({ "shop/api.yaml": manifest.replace("rules: rules.yaml\n", ""), "shop/openapi.yaml": openapi });
  const project = openProject({ api: "shop", cwd });
  expect(project.out).toBe(join(cwd, "generated/shop"));
  expect(project.rules.rules.size).toBe(0);
});

test("a document alone is named by its title, else by its file", () => {
  const cwd = workspace({ "a b.yaml": openapi, "c d.yaml": openapi.replace("title: Shop", 'title: ""') });
  expect(openProject({ document: "a b.yaml", cwd })).toMatchObject({ name: "shop", out: join(cwd, "generated/shop") });
  const unnamed = openProject({ document: "c d.yaml", cwd });
  expect(unnamed.name).toBe("c-d");
  expect(unnamed.manifest.package).toEqual({
    name: "c-d",
    version: "0.1.0",
    description: "Types, client and validators for c-d.",
  });
});

test("another document in the place of the manifest's: its overlays go with it, rules and package stay", () => {
  const overlay =
    'overlay: 1.0.0\ninfo: { title: o, version: "1" }\nactions: [{ target: $.info, update: { title: Laid } }]\n';
  const overlaid = shop({ api: `${manifest}overlays: [own.yaml]\n` });
  const cwd = workspace({
    ...overlaid,
    "specs/shop/own.yaml": overlay,
    "new.yaml": openapi,
    "o.yaml": overlay.replace("Laid", "New"),
  });
  expect(openProject({ cwd }).api.title).toBe("Laid");
  expect(openProject({ cwd, overlays: ["o.yaml"] }).api.title).toBe("New");
  const project = openProject({ cwd, api: "shop", document: "new.yaml" });
  expect(project).toMatchObject({ name: "shop", api: { title: "Shop" }, out: join(cwd, "generated/shop") });
  expect([...project.inputs.keys()]).toContain("new.yaml");
  expect(project.rules.rules.size).toBe(1);
});

test.each<[name: string, files: Record<string, string>, options: ProjectOptions, want: string[]]>([
  ["none there", {}, {}, ["api-not-named - no API is named, and there is none under specs/"]],
  [
    "several there",
    { "specs/a/api.yaml": "", "specs/b/api.yaml": "" },
    {},
    ["api-not-named - no API is named, and there are several under specs/: a, b"],
  ],
  [
    "a misspelt one",
    shop(),
    { api: "shpo" },
    ["api-unknown - there is no API shpo: specs/shpo/api.yaml is not there; did you mean shop?"],
  ],
  [
    "a path that is not there",
    shop(),
    { api: "x/y" },
    ["api-unknown - there is no API x/y: x/y/api.yaml is not there"],
  ],
  [
    "a document that is not there",
    {},
    { document: "x.yaml" },
    ["file-unreadable x.yaml cannot read x.yaml: there is no such file"],
  ],
  [
    "a manifest that is no mapping",
    shop({ api: "- 1\n" }),
    {},
    ["manifest-value specs/shop/api.yaml:1:1 `manifest` must be a mapping"],
  ],
  [
    "members of the manifest",
    shop({ api: `${manifest.replace("1.0.0", "one").replace("name: shop\n", "")}rule: x\noverlays: x\n` }),
    {},
    [
      "manifest-member specs/shop/api.yaml:5:1 `rule` is no member here; did you mean rules?",
      "manifest-value specs/shop/api.yaml:1:1 `name` must be a name that can name a folder, such as payments",
      "manifest-value specs/shop/api.yaml:2:37 `version` must be a version such as 1.0.0",
      "manifest-value specs/shop/api.yaml:6:11 `overlays` must be a list of paths",
    ],
  ],
  [
    "files the manifest names",
    shop({ document: null, rules: null }),
    {},
    [
      "file-unreadable specs/shop/api.yaml:4:11 cannot read specs/shop/openapi.yaml: there is no such file",
      "file-unreadable specs/shop/api.yaml:5:8 cannot read specs/shop/rules.yaml: there is no such file",
    ],
  ],
])("%s", (_, files, options, want) => {
  expect(problems(workspace(files), options)).toEqual(want);
});
