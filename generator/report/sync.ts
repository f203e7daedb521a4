import type { Diagnostic } from "../diagnostics.ts";
import type { Sources } from "../read/document.ts";
import type { DeprecatedInProse } from "../read/pages/deprecation.ts";
import type { Counts } from "../read/site/site.ts";
import type { SourceChanges } from "../rules/sources/changes.ts";
import type { Changes } from "../write/index.ts";
import type { LocatedChange } from "./located-changes.ts";
import type { Verdict } from "./verdict.ts";

/** What a sync found and did. */
export interface SyncReport {
  readonly api: string;
  readonly site: {
    /** As it is shown. */
    readonly index: string;
    readonly pages: number;
    readonly from: "document" | "pages";
    readonly counts: Counts;
  };
  /** Nothing was written: what is told would have been. */
  readonly isDryRun: boolean;
  readonly sources: SourceChanges;
  readonly deprecated: readonly DeprecatedInProse[];
  /** An overlay that says what of these only prose says. */
  readonly deprecationOverlay: string | undefined;
  /** What is doubtful: with the site, the overlays, the rules. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Sources;
  /** Undefined where the specs as they were could not be read, or there were none. */
  readonly comparison: { readonly changes: readonly LocatedChange[]; readonly verdict: Verdict } | undefined;
  readonly written: SyncedFiles;
}

/** What a sync changes on the disk. */
export interface SyncedFiles {
  /** The files of the specs that are not what they were. */
  readonly specs: readonly string[];
  readonly folder: string;
  /** Of the package; undefined where none was made. */
  readonly package: Changes | undefined;
}

/** Whether a sync changes anything on the disk. */
export function isChanged({ specs, package: changes }: SyncedFiles): boolean {
  return (
    specs.length > 0 ||
    (changes !== undefined && changes.added.length + changes.changed.length + changes.removed.length > 0)
  );
}

/** Whether there is nothing to be told of a comparison: the API is as it was, and so is what a policy says of it. */
export function isSilent({ changes, verdict }: NonNullable<SyncReport["comparison"]>): boolean {
  const { recommendation, ignored, diagnostics } = verdict;
  return [changes, ignored, diagnostics].every(({ length }) => length === 0) && recommendation.bump === "none";
}

/** What keeps the new document from being used with the specs as they are. */
export function errorsIn({ diagnostics }: Pick<SyncReport, "diagnostics">): number {
  return diagnostics.filter((one) => one.severity === "error").length;
}
