import type { Level } from "../constraints/comparison/difference.ts";
import type { Calendar } from "../constraints/comparison/life.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import type { Change } from "./change.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { matches } from "./glob.ts";

/** What a project has agreed on about changes of its API: `covenant.policy.yaml`. Its levels and ignores leave the version as it is. */
export interface Policy {
  readonly file: string;
  /** Levels by the id of a change; what is off is ignored. */
  readonly severities: ReadonlyMap<string, Level | "off">;
  /** So many days there must be between a deprecation and its sunset: a promise of the API, held in the comparison itself. */
  readonly grace: Calendar["grace"];
  readonly ignores: readonly Ignore[];
}

/** Changes that are known and agreed to: all that are as its patterns say. */
export interface Ignore {
  readonly patterns: Partial<Readonly<Record<PatternName, string>>>;
  readonly fingerprint: string | undefined;
  readonly reason: string;
  /** The day from which on it ignores nothing any more, "2026-01-31". */
  readonly expires: string | undefined;
  readonly place: Place;
}

/** What of a change a pattern may speak of. */
export const patternNames = ["id", "operation", "pointer", "rule", "message"] as const;
export type PatternName = (typeof patternNames)[number];

/** A change that does not count, and why: an ignore of the policy, or its id is off. */
export interface Ignored {
  readonly change: Change;
  readonly by: Ignore | "off";
  readonly fingerprint: string;
}

export interface Judged {
  /** The changes that count, with the levels of the policy. */
  readonly changes: readonly Change[];
  /** Those of the changes that count, each another than that of any other change. */
  readonly fingerprints: ReadonlyMap<Change, string>;
  readonly ignored: readonly Ignored[];
  /** How many changes each expired ignore would have ignored. */
  readonly expired: ReadonlyMap<Ignore, number>;
}

/** What a policy makes of changes. `today` ("2026-01-31") decides what has expired. */
export function judged(all: readonly Change[], policy: Policy | undefined, today: string): Judged {
  const fingerprints = new Map(fingerprintsOf(all));
  if (policy === undefined) return { changes: all, fingerprints, ignored: [], expired: new Map() };
  const changes: Change[] = [];
  const ignored: Ignored[] = [];
  const expired = new Map<Ignore, number>();
  for (const change of all) {
    const fingerprint = fingerprints.get(change) ?? "";
    const told = policy.ignores.filter((one) => speaksOf(one, change, fingerprint));
    const by = told.find((one) => !isExpired(one, today));
    const level = policy.severities.get(change.id);
    if (by !== undefined) ignored.push({ change, by, fingerprint });
    else if (level === "off") ignored.push({ change, by: "off", fingerprint });
    else {
      const counted = level === undefined ? change : { ...change, level, meant: change.level };
      changes.push(counted);
      fingerprints.set(counted, fingerprint);
    }
    if (by === undefined) for (const one of told) expired.set(one, (expired.get(one) ?? 0) + 1);
  }
  return { changes, fingerprints, ignored, expired };
}

function speaksOf({ patterns, fingerprint }: Ignore, change: Change, own: string): boolean {
  if (fingerprint !== undefined && fingerprint !== own) return false;
  return patternNames.every((name) => {
    const pattern = patterns[name];
    return pattern === undefined || matches(pattern, change[name] ?? "");
  });
}

function isExpired({ expires }: Ignore, today: string): boolean {
  return expires !== undefined && expires <= today;
}

/** What is wrong with a policy that was used on these changes: ignores that have expired, and such as ignore nothing. */
export function policyFindings(policy: Policy, uses: readonly Judged[], today: string): readonly Diagnostic[] {
  const used = new Set(uses.flatMap(({ ignored }) => ignored.map(({ by }) => by)));
  return policy.ignores.flatMap((one) => {
    if (isExpired(one, today)) {
      const count = uses.reduce((sum, { expired }) => sum + (expired.get(one) ?? 0), 0);
      const counted = count === 1 ? "1 change" : `${count} changes`;
      return [diagnostic("policy-ignore-expired", { expires: one.expires ?? "", counted }, one.place)];
    }
    return used.has(one) ? [] : [diagnostic("policy-ignore-unused", {}, one.place)];
  });
}
