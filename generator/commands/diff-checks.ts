import { checks } from "../diff/checks/index.ts";
import { inertJson } from "../report/inert.ts";
import { tableText } from "../report/table.ts";
import { exit } from "./outcome.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";

/** `covenant diff --list-checks`: every change that a comparison can tell of. */
export async function run({ format }: CommonOptions, terminal: Terminal): Promise<number> {
  const all = [...checks.values()];
  if (format === "json") {
    terminal.out(`${inertJson({ checks: all })}\n`);
    return exit.fine;
  }
  const rows = all.map(({ id, level, mirror, meaning }) => [id, level, meaning, mirror ?? ""]);
  const lines = tableText({ columns: ["id", "level", "tells that", "the way back"], rows });
  terminal.out(lines.map((line) => `${line}\n`).join(""));
  return exit.fine;
}
