import type { Diagnostic } from "../diagnostics.ts";
import type { Sources } from "../read/document.ts";
import { diagnosticsJson } from "../report/json.ts";
import type { Changes } from "../write/index.ts";
import type { Verdict } from "./check.ts";
import type { CompilerError } from "./type-check.ts";

/** So many paths are listed; `--verbose` lists them all. */
const fewEnough = 12;

/** What `generate` did to a folder, for a reader. */
export function changesText(folder: string, changes: Changes, all: boolean): string {
  const { added, changed, removed, edited, unchanged } = changes;
  if (added.length + changed.length + removed.length === 0) return `${folder}: nothing changed, ${unchanged} files\n`;
  const counts = [
    `${added.length} added`,
    `${changed.length} changed`,
    `${removed.length} removed`,
    `${unchanged} unchanged`,
  ].filter((one) => !one.startsWith("0 "));
  const head = `${folder}: ${counts.join(", ")}\n`;
  const warned = edited.length === 0 ? "" : `edited by hand since, and overwritten: ${edited.join(", ")}\n`;
  return head + listed(changes, all) + warned;
}

function listed({ added, changed, removed }: Changes, all: boolean): string {
  const lines = [
    ...added.map((path) => `  + ${path}`),
    ...changed.map((path) => `  ~ ${path}`),
    ...removed.map((path) => `  - ${path}`),
  ];
  const shown = all ? lines : lines.slice(0, fewEnough);
  const rest = lines.length - shown.length;
  return [...shown, ...(rest > 0 ? [`  … and ${rest} more (--verbose lists them)`] : [])]
    .map((line) => `${line}\n`)
    .join("");
}

export function changesJson(
  folder: string,
  changes: Changes,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
): string {
  const found = JSON.parse(diagnosticsJson(diagnostics, sources)) as { diagnostics: unknown };
  return `${JSON.stringify({ folder, changes, diagnostics: found.diagnostics }, null, 2)}\n`;
}

/** What `check` found, for a reader. */
export function differenceText(
  folder: string,
  { changes, isCurrent }: Verdict,
  errors: readonly CompilerError[],
): string {
  const types = errors.map(({ file, line, message }) => `${folder}/${file}:${line} ${message}\n`).join("");
  if (isCurrent || changes === undefined) return `${folder}: as its specs say\n${types}`;
  const stray = changes.unlisted.map((path) => `  ? ${path} is nobody's: covenant did not write it\n`).join("");
  return `${folder}: not what its specs say; \`covenant generate\` would change it\n${listed(changes, true)}${stray}${types}`;
}

export function differenceJson(
  folder: string,
  { changes, isCurrent }: Verdict,
  errors: readonly CompilerError[],
): string {
  return `${JSON.stringify({ folder, current: isCurrent, changes: changes ?? null, types: errors }, null, 2)}\n`;
}
