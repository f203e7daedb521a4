import { existsSync } from "node:fs";
import { join } from "node:path";
import { isObject, type Json } from "../../read/document.ts";
import { tryJson } from "../../read/json.ts";
import type { Page } from "../../read/pages/page.ts";
import { readTextFile } from "../../read/text.ts";
import { textsOf } from "../../rules/sources/changes.ts";
import type { SourcesLock } from "../../rules/sources/lock.ts";
import { writeOneFile } from "../../write/index.ts";
import { lockOf, type Target } from "./target.ts";

/**
 * What the items of the lock say, by their fingerprints, as far as an earlier sync has kept it on this disk: with it the old text
 * of an item that has changed can be told. What is there is nobody's but ours, and lost without harm.
 */
export function oldTexts(target: Target): ReadonlyMap<string, string> {
  const file = fileOf(target);
  if (!existsSync(file)) return new Map();
  try {
    const held: Json | undefined = tryJson(readTextFile(file));
    if (held === undefined || !isObject(held)) return new Map();
    return new Map(Object.entries(held).filter((one): one is [string, string] => typeof one[1] === "string"));
  } catch {
    return new Map();
  }
}

/** Keeps what the items of the lock say, of the one that stands and of the one before: until that is gone, too, it may be told again. */
export async function keepTexts(target: Target, next: SourcesLock, pages: readonly Page[]): Promise<void> {
  const known = new Map([...oldTexts(target), ...textsOf(pages)]);
  const rules = [...lockOf(target).rules, ...next.rules];
  const prints = new Set(rules.flatMap(({ read, now }) => [...read, ...(now ?? [])].map((one) => one.fingerprint)));
  const kept = [...prints].sort().flatMap((one) => {
    const text = known.get(one);
    return text === undefined ? [] : [[one, text]];
  });
  await writeOneFile(fileOf(target), `${JSON.stringify(Object.fromEntries(kept), null, 1)}\n`);
}

function fileOf({ home, manifest }: Target): string {
  return join(home, ".covenant", "texts", `${manifest.name}.json`);
}
