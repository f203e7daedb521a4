import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { pointerOf } from "../../read/pointer.ts";
import {
  isSameSource,
  type LockedItem,
  type LockedRule,
  locked,
  nameOf,
  type Sourced,
  type SourcesLock,
  saySame,
} from "./lock.ts";

/** What the lock says of the sources of rules: which have changed since, which it does not have, which it has for nothing. */
export function lockFindings(
  {
    lock,
    file,
    diagnostics,
  }: { readonly lock: SourcesLock; readonly file: string; readonly diagnostics: readonly Diagnostic[] },
  rules: readonly Sourced[],
  api: string,
): readonly Diagnostic[] {
  // Of a broken lock it is told that it is, and not that half of it is missing.
  if (diagnostics.length > 0) return [];
  const known = locked(lock);
  const names = new Set(rules.map(nameOf));
  const ofRules = rules.flatMap((rule) => {
    const { id } = rule;
    const [name, entry] = [nameOf(rule), known.get(nameOf(rule))];
    const place = { ...rule.place, pointer: `${rule.place.pointer}/source` };
    if (entry === undefined || !isSameSource(entry.source, rule.source))
      return [diagnostic("source-not-locked", { id, api }, place)];
    if (entry.now === undefined) return [];
    return [diagnostic("source-unconfirmed", { id, api, name: shellWord(name), what: whatChanged(entry) }, place)];
  });
  const gone = lock.rules
    .filter((one) => !names.has(nameOf(one)))
    .map(({ operation, id }) => {
      const place = { file, pointer: pointerOf(["rules", operation, id]), part: "key" as const };
      return diagnostic("lock-rule-gone", { operation, id, api }, place);
    });
  return [...ofRules, ...gone];
}

/** Fingerprints and places: what the items say stands on the page, and only there. */
function whatChanged({ source, read, now = [] }: LockedRule): string {
  const at = ({ page, section, item }: LockedItem) =>
    `${page ?? source.page}, ${section === "" ? "before any heading" : section}, item ${item}`;
  if (saySame(read, now)) return `it has moved to ${now.map(at).join("; ")}`;
  const [before, after] = [leftOut(read, now), leftOut(now, read)];
  const gone = before.map((one) => `${at(one)} (${one.fingerprint})`).join("; ");
  const come = after.map((one) => `${at(one)} (${one.fingerprint})`).join("; ");
  if (gone === "") return `${come} was added`;
  return come === "" ? `${gone} is gone` : `${gone} became ${come}`;
}

/** The items that say what none of the others is left to say. */
function leftOut(items: readonly LockedItem[], others: readonly LockedItem[]): readonly LockedItem[] {
  const said = new Map<string, number>();
  for (const { fingerprint } of others) said.set(fingerprint, (said.get(fingerprint) ?? 0) + 1);
  return items.filter(({ fingerprint }) => {
    const count = said.get(fingerprint) ?? 0;
    said.set(fingerprint, count - 1);
    return count <= 0;
  });
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
