import type { Item } from "../read/pages/page.ts";
import { nameOf } from "../rules/sources/lock.ts";
import { changesValue } from "./changes-json.ts";
import { inertJson } from "./inert.ts";
import { diagnosticsJson } from "./json.ts";
import type { SyncReport } from "./sync.ts";
import { verdictValue } from "./verdict-json.ts";

/** A sync as scripts read it: one JSON value with a newline at its end. */
export function syncJson(report: SyncReport): string {
  const { api, site, isDryRun, sources, deprecated, deprecationOverlay, diagnostics, texts, comparison, written } =
    report;
  const told = JSON.parse(diagnosticsJson(diagnostics, texts)) as { readonly diagnostics: readonly unknown[] };
  return `${inertJson({
    api,
    site,
    dryRun: isDryRun,
    pages: sources.pages,
    items: sources.items
      .filter((one) => one.kind !== "unchanged")
      .map(({ rules, isKnown, ...one }) => ({ ...one, rules: rules.map(nameOf), known: isKnown })),
    unconfirmed: sources.unconfirmed.map(nameOf),
    uncovered: sources.uncovered.map(({ item, file, section, smells }) => ({
      file,
      section,
      ...itemValue(item),
      sentences: smells.map((one) => one.sentence),
    })),
    deprecated: deprecated.map(({ operation, sentence, action }) => ({ operation, sentence, action })),
    overlay: deprecationOverlay ?? null,
    diagnostics: told.diagnostics,
    comparison:
      comparison === undefined
        ? null
        : {
            breaking: comparison.verdict.recommendation.isBreaking,
            bump: comparison.verdict.recommendation.bump,
            changes: changesValue(comparison.changes),
            verdict: verdictValue(comparison.verdict),
          },
    written: { specs: written.specs, folder: written.folder, package: written.package ?? null },
  })}\n`;
}

function itemValue({ number, line, kind }: Item) {
  return { item: number, line, kind };
}
