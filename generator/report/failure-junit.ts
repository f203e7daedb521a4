import { shownPlace } from "./shown-place.ts";
import type { VerdictFinding } from "./verdict-findings.ts";
import { element, textElement } from "./xml.ts";

const name = "not compared";

/** What kept a comparison from being made, as JUnit's XML: one case, in error, with all that is to be said. */
export function failureJunit(findings: readonly VerdictFinding[]): string {
  const [first] = findings;
  const place = first === undefined || first.shown === "" ? {} : placeOf(first.shown);
  const lines = findings.flatMap(({ diagnostic: { severity, code, message, fix }, shown }) => [
    `${shown === "" ? "" : `${shown}: `}${severity} ${code}: ${message}`,
    `fix: ${fix}`,
  ]);
  const { code: type = "", message = "" } = first?.diagnostic ?? {};
  const error = textElement("error", { type, message }, lines);
  const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
  const testCase = element("testcase", { classname: name, name: "the two versions can be compared", ...place }, [
    error,
  ]);
  const suite = element("testsuite", { name, ...counts }, [testCase]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", { name: "covenant diff", ...counts }, [suite])}\n`;
}

function placeOf(shown: string) {
  const { path, line } = shownPlace(shown);
  return { file: path, line };
}
