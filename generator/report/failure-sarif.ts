import { levels, locationAt, messageText, notifications, sarifLog } from "./sarif-log.ts";
import { type FileOf, filesFrom } from "./shown-place.ts";
import type { VerdictFinding } from "./verdict-findings.ts";

/**
 * What kept a comparison from being made, as SARIF 2.1.0: the run has failed, and its notifications say why. They stand among the
 * results as well, for many that show these look at nothing else, and none would look like no change.
 */
export function failureSarif(
  findings: readonly VerdictFinding[],
  version: string,
  fileOf: FileOf = filesFrom(""),
): string {
  return sarifLog({
    version,
    rules: [],
    invocation: {
      executionSuccessful: false,
      exitCode: 2,
      exitCodeDescription: "The two versions could not be compared.",
      toolExecutionNotifications: notifications(findings, fileOf),
    },
    results: findings.map(({ diagnostic: { code, severity, message, fix }, shown }) => ({
      ruleId: code,
      level: levels[severity],
      message: { text: messageText(`Not compared: ${message}. ${fix}`) },
      ...(shown === "" ? {} : { locations: [locationAt(shown, fileOf)] }),
    })),
  });
}
