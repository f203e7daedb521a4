import type { SourceChange, SourceChanges, Told } from "../rules/sources/changes.ts";
import { nameOf } from "../rules/sources/lock.ts";
import { changesValue } from "./changes-json.ts";
import { inertJson } from "./inert.ts";
import { diagnosticsJson } from "./json.ts";
import type { SyncReport } from "./sync.ts";
import { verdictValue } from "./verdict-json.ts";

/** A sync as scripts read it: one JSON value, as sync-schema.ts has it, with a newline at its end. */
export function syncJson(report: SyncReport): string {
  const { api, site, isDryRun, sources, deprecated, deprecationOverlay, diagnostics, texts, written } = report;
  const told = JSON.parse(diagnosticsJson(diagnostics, texts)) as { readonly diagnostics: readonly unknown[] };
  return `${inertJson({
    api,
    site,
    dryRun: isDryRun,
    pages: sources.pages.map(({ kind, page, to = null, operation = null }) => ({ kind, page, to, operation })),
    items: sources.items.filter(({ kind }) => kind !== "unchanged").map(itemValue),
    unconfirmed: sources.unconfirmed.map(nameOf),
    uncovered: sources.uncovered.map(proseValue),
    deprecated: deprecated.map(({ operation, sentence, action }) => ({ operation, sentence, action })),
    overlay: deprecationOverlay ?? null,
    diagnostics: told.diagnostics,
    comparison: comparisonValue(report.comparison),
    written: { specs: written.specs, folder: written.folder, package: written.package ?? null },
  })}\n`;
}

function itemValue({ kind, page, before, after, rules, isKnown }: SourceChange) {
  return {
    kind,
    page,
    before: before === undefined ? null : toldValue(before, page),
    after: after === undefined ? null : { ...toldValue(after, page), file: after.file, line: after.line },
    rules: rules.map(nameOf),
    known: isKnown,
  };
}

function toldValue({ page, section, item, kind, fingerprint, text }: Told, own: string) {
  return { page: page ?? own, section, item, kind, fingerprint, text: text ?? null };
}

function proseValue({ item, file, section, smells }: SourceChanges["uncovered"][number]) {
  const { number, line, kind } = item;
  return { file, section, item: number, line, kind, sentences: smells.map((one) => one.sentence) };
}

function comparisonValue(comparison: SyncReport["comparison"]) {
  if (comparison === undefined) return null;
  const { changes, verdict } = comparison;
  const { isBreaking: breaking, bump } = verdict.recommendation;
  return { breaking, bump, changes: changesValue(changes), verdict: verdictValue(verdict) };
}
