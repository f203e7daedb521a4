import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Files, hashOf, type Manifest, manifestOf } from "../../generator/write/index.ts";
import { manifestText } from "../../generator/write/manifest.ts";

export type Tree = Readonly<Record<string, string>>;

export interface Package {
  readonly files: Files;
  readonly manifest: Manifest;
  /** Everything that stands in its folder once it is written. */
  readonly tree: Tree;
}

/** The package of these files, with a manifest as `generate` would give it. */
export function packageOf(tree: Tree, generator = "test"): Package {
  const files = new Map(Object.entries(tree));
  const manifest = manifestOf(files, { "api.yaml": hashOf("") }, generator);
  return { files, manifest, tree: { ...tree, "covenant.manifest.json": manifestText(manifest) } };
}

/** Where a package can be written in this test: a folder that does not exist yet, alone in its parent. */
export function newFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), "covenant-write-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, "fin");
}

/** Puts files there as a user's editor would, without the generator. */
export function put(folder: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every file below, carried ones and scratch included; an empty folder is a path with a slash at its end. */
export function treeOf(folder: string): Tree {
  const tree: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const relative = path.slice(folder.length + 1);
    if (entry.isFile()) tree[relative] = readFileSync(path, "utf8");
    else if (entry.isDirectory() && readdirSync(path).length === 0) tree[`${relative}/`] = "";
  }
  return tree;
}

/** What stands next to the package, itself included. */
export function siblingsOf(folder: string): readonly string[] {
  return readdirSync(dirname(folder)).sort();
}
