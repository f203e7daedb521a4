import type { Diagnostic } from "../diagnostics.ts";
import type { Change } from "../diff/index.ts";
import { beforeAfter, inOneLine } from "./before-after.ts";
import { wholeApi } from "./causes.ts";
import { changesSummary } from "./changes-summary.ts";
import { helpOf } from "./check-words.ts";
import { inert } from "./inert.ts";
import { type LocatedChange, worstFirst } from "./located-changes.ts";
import { shownPlace } from "./shown-place.ts";
import type { Verdict } from "./verdict.ts";
import { findingsOf, type VerdictFinding } from "./verdict-findings.ts";
import { witnessLines } from "./witness-words.ts";
import { element, textElement } from "./xml.ts";

/** Whether a change is one that the command fails for, and whether what is said of policy or version is. */
export interface Failing {
  readonly change: (change: Change) => boolean;
  readonly diagnostic: (diagnostic: Diagnostic) => boolean;
}

/**
 * Changes as JUnit's XML, for whatever shows the results of tests: a suite an operation, a case a change, failed where the
 * command fails for it; a suite for what is said of policy and version. Where there is nothing to tell one case says so, for
 * a report without any is taken for a broken one.
 */
export function changesJunit(changes: readonly LocatedChange[], failing: Failing, verdict?: Verdict): string {
  const suites = new Map<string, Case[]>();
  for (const one of worstFirst(changes, ({ change }) => change)) {
    const name = one.change.operation ?? wholeApi;
    const suite = suites.get(name);
    const made = caseOfChange(one, failing.change(one.change));
    if (suite === undefined) suites.set(name, [made]);
    else suite.push(made);
  }
  const findings = verdict === undefined ? [] : findingsOf(verdict);
  const cases = findings.map((one) => caseOfFinding(one, failing.diagnostic(one.diagnostic)));
  const all = [...suites, ...(cases.length === 0 ? [] : [["version and policy", cases] as const])];
  const told = all.length === 0 ? [[wholeApi, [nothingTold(verdict)]] as const] : all;
  const printed = told.map(([name, list]) =>
    element(
      "testsuite",
      { name, ...countsOf(list) },
      distinct(list).map((one) => testCase(one, name)),
    ),
  );
  const counts = countsOf(told.flatMap(([, list]) => list));
  const root = element("testsuites", { name: "covenant diff", ...counts }, printed);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

interface Case {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of its name: a fingerprint, a place, or "". */
  readonly known: string;
  readonly message: string;
  /** Its place in the revision, "" where it has none. */
  readonly shown: string;
  readonly isFailed: boolean;
  readonly lines: readonly string[];
}

/** So much of a name is kept, so that what tells two apart is not cut off. */
const longestName = 1_500;

/** Whoever keeps results knows a case by suite and name: where several have one name, each has what tells it from the others. */
function distinct(cases: readonly Case[]): readonly Case[] {
  const names = cases.map(({ name }) => inert(name, longestName));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  return cases.map((one, index) => {
    const plain = names[index] as string;
    const named = counts.get(plain) === 1 || one.known === "" ? plain : `${plain} (${one.known})`;
    let name = named;
    for (let number = 2; taken.has(name); number++) name = `${named} #${number}`;
    taken.add(name);
    return { ...one, name };
  });
}

/** The one case of a report that has no other. */
function nothingTold(verdict: Verdict | undefined): Case {
  const name = changesSummary([], verdict?.recommendation.bump);
  return { id: "", name, known: "", message: "", shown: "", isFailed: false, lines: [] };
}

function countsOf(cases: readonly Case[]) {
  return { tests: cases.length, failures: cases.filter(({ isFailed }) => isFailed).length, errors: 0, skipped: 0 };
}

function caseOfChange(one: LocatedChange, isFailed: boolean): Case {
  const { id, level, message } = one.change;
  const name = `${level} ${id}: ${message}`;
  return { id, name, known: one.fingerprint, message, shown: one.revision, isFailed, lines: details(one) };
}

function caseOfFinding({ diagnostic, shown }: VerdictFinding, isFailed: boolean): Case {
  const { code: id, severity, message, fix } = diagnostic;
  return {
    id,
    name: `${severity} ${id}: ${message}`,
    known: shown,
    message,
    shown,
    isFailed,
    lines: [message, shown, fix],
  };
}

function testCase({ id, name, message, shown, isFailed, lines }: Case, classname: string): string {
  const { path, line } = shownPlace(shown);
  const place = shown === "" ? {} : { file: path, line };
  const told = isFailed ? textElement("failure", { type: id, message }, lines) : textElement("system-out", {}, lines);
  return element("testcase", { classname, name, ...place }, lines.length === 0 ? [] : [told]);
}

function details({ change, base, revision, fingerprint }: LocatedChange): readonly string[] {
  const values = beforeAfter(change.before, change.after, 500);
  return [
    change.message,
    ...(values === null ? [] : [`before: ${inOneLine(values.before)}`, `after: ${inOneLine(values.after)}`]),
    ...witnessLines(change, 1_000),
    `base: ${base}`,
    `revision: ${revision}`,
    `fingerprint: ${fingerprint}`,
    helpOf(change),
  ];
}
