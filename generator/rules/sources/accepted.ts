import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { didYouMean } from "../../read/nearest.ts";
import { isSameSource, type LockedRule, nameOf, type SourcesLock, saySame } from "./lock.ts";

/**
 * The lock once somebody has read again what these rules rest on: they count as read from what stands there now. A rule is
 * named by OPERATION#ID, or by its id alone where all rules of that id were read from the same. A name that is none, or means
 * several, is reported. Compare the pages with it once more before it is written: it still holds of them what only the
 * items of before were looked for by.
 */
export function accepted(
  lock: SourcesLock,
  names: readonly string[],
): { readonly lock: SourcesLock; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const meant = new Set(names.flatMap((name) => rulesMeant(name, lock.rules, (found) => diagnostics.push(found))));
  const rules = lock.rules.map((one) =>
    meant.has(one) && one.now !== undefined ? { ...one, read: one.now, now: undefined } : one,
  );
  return { lock: { ...lock, rules }, diagnostics };
}

function rulesMeant(
  name: string,
  rules: readonly LockedRule[],
  report: (found: Diagnostic) => void,
): readonly LockedRule[] {
  const whole = rules.filter((one) => nameOf(one) === name);
  const found = whole.length > 0 ? whole : rules.filter((one) => one.id === name);
  const [first] = found;
  if (first === undefined) {
    const known = new Set(rules.flatMap((one) => [one.id, nameOf(one)]));
    report(diagnostic("accept-unknown", { name, hint: didYouMean(name.slice(0, 200), known) }, null));
  } else if (!found.every((one) => isSame(one, first))) {
    report(diagnostic("accept-unclear", { name, names: found.map(nameOf).join(", ") }, null));
  } else return found;
  return [];
}

function isSame(one: LockedRule, other: LockedRule): boolean {
  return (
    isSameSource(one.source, other.source) &&
    saySame(one.read, other.read) &&
    (one.now === undefined) === (other.now === undefined) &&
    saySame(one.now ?? [], other.now ?? [])
  );
}
