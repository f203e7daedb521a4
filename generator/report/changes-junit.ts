import type { Change } from "../diff/index.ts";
import { beforeAfter, inOneLine } from "./before-after.ts";
import { wholeApi } from "./causes.ts";
import { helpOf } from "./check-words.ts";
import { type LocatedChange, worstFirst } from "./located-changes.ts";
import { shownPlace } from "./shown-place.ts";
import { element, textElement } from "./xml.ts";

/** Whether a change is one that the command fails for. */
export type IsFinding = (change: Change) => boolean;

/**
 * Changes as JUnit's XML, for whatever shows the results of tests: a suite an operation, a case a change, failed where it is a
 * finding. Where nothing changed one case says so, for a report without any is taken for a broken one.
 */
export function changesJunit(changes: readonly LocatedChange[], isFinding: IsFinding): string {
  const suites = new Map<string, LocatedChange[]>();
  for (const one of worstFirst(changes, ({ change }) => change)) {
    const name = one.change.operation ?? wholeApi;
    const suite = suites.get(name);
    if (suite === undefined) suites.set(name, [one]);
    else suite.push(one);
  }
  const failures = (of: readonly LocatedChange[]) => of.filter(({ change }) => isFinding(change)).length;
  const counts = (of: readonly LocatedChange[]) => ({
    tests: Math.max(1, of.length),
    failures: failures(of),
    errors: 0,
    skipped: 0,
  });
  const unchanged = element("testcase", { classname: wholeApi, name: "no changes" });
  const printed =
    suites.size === 0
      ? [element("testsuite", { name: wholeApi, ...counts([]) }, [unchanged])]
      : [...suites].map(([name, list]) => {
          const cases = list.map((one) => testCase(one, name, isFinding(one.change)));
          return element("testsuite", { name, ...counts(list) }, cases);
        });
  const all = element("testsuites", { name: "covenant diff", ...counts(changes) }, printed);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`;
}

function testCase(one: LocatedChange, suite: string, isFailed: boolean): string {
  const { id, level, message } = one.change;
  const { path, line } = shownPlace(one.revision);
  const told = isFailed
    ? textElement("failure", { type: id, message }, details(one))
    : textElement("system-out", {}, details(one));
  return element("testcase", { classname: suite, name: `${level} ${id}: ${message}`, file: path, line }, [told]);
}

function details({ change, base, revision, fingerprint }: LocatedChange): readonly string[] {
  const values = beforeAfter(change.before, change.after, 500);
  return [
    change.message,
    ...(values === null ? [] : [`before: ${inOneLine(values.before)}`, `after: ${inOneLine(values.after)}`]),
    `base: ${base}`,
    `revision: ${revision}`,
    `fingerprint: ${fingerprint}`,
    helpOf(change),
  ];
}
