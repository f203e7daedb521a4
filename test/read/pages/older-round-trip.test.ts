import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/read/document.ts";
import { readDocument } from "../../../generator/read/openapi.ts";
import { readFragment } from "../../../generator/read/pages/fragment.ts";
import { differences } from "../../../generator/read/pages/meaning.ts";
import { mergeFragments } from "../../../generator/read/pages/merge-fragments.ts";
import { valueAt } from "../../../generator/read/pointer.ts";
import { walk } from "../../../generator/read/walk.ts";
import { olderSite } from "../../support/older-site.ts";
import { siteOf } from "../../support/site.ts";
import { dataFile, isDataThere, pageOf } from "./shared.ts";

const own = fileURLToPath(new URL("../../../specs/fin/openapi.yaml", import.meta.url));

const published = ["only one has `anyOf`", "only one has `oneOf`"];
const rows: readonly (readonly [string, string, boolean, readonly string[]])[] = [
  ["specs/fin, by the names of its components", own, true, []],
  ...(isDataThere
    ? [["the published document, spelled out", dataFile("openapi.yaml"), false, published] as const]
    : []),
];
test.each(rows)("a document goes into pages of the older dialect and comes back: %s", (_, file, named, want) => {
  const { root } = readDocument({ file });
  const told: string[] = [];
  const fragments = [...olderSite(siteOf(root), named)].flatMap(([path, text]) =>
    path.endsWith(".md") ? (readFragment(pageOf(text, path), (one) => told.push(one.code)) ?? []) : [],
  );
  const merged = mergeFragments(fragments, (one) => told.push(one.code))?.root ?? {};
  expect(told).toEqual(["fragment-older"]);
  const operations = operationsOf(root);
  expect([...operationsOf(merged)].sort()).toEqual([...operations].sort());
  const found = new Set<string>();
  for (const pointer of operations) {
    differences({ root, pointer }, { root: merged, pointer }, "operation", (ours, theirs, what) => {
      if (!isLost(root, pointer, ours, theirs, what)) found.add(what);
    });
  }
  expect([...found].sort()).toEqual(want);
  expect(merged.servers).toEqual(root.servers);
});

function operationsOf(root: JsonObject): readonly string[] {
  const found: string[] = [];
  walk(root, (kind, _, pointer) => {
    if (kind === "operation" && /^\/(?:paths|webhooks)\//.test(pointer)) found.push(pointer);
    return kind === "operation" ? false : undefined;
  });
  return found;
}

/** What the dialect does not say, or says in another place: of a parameter in its schema, or the other way round. */
function isLost(root: JsonObject, operation: string, ours: string, theirs: string, what: string): boolean {
  const isParameter = /\/parameters\/\d+(?:\/schema)?(?:\/(?:description|example))?$/.test(theirs);
  return (
    ["operationId", "tags"].some((name) => ours === `${operation}/${name}`) ||
    // Written out on each operation.
    (ours === operation && theirs === `${operation}/security`) ||
    // A page has it in one line.
    ours === `${operation}/description` ||
    (what === "only one has `required`" && valueAt(root, ours) === false) ||
    (isParameter && ["description", "example"].some((name) => what === `only one has \`${name}\``))
  );
}
