import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnostic, InputError } from "../../diagnostics.ts";
import { askedByRules, changesBetween, changesOfRules } from "../../diff/index.ts";
import { openPolicy } from "../diff-policy.ts";
import { inputsIn, shownPath } from "../inputs.ts";
import { type Comparison, judgedChanges } from "../judged-changes.ts";
import { type Project, readProjectFrom } from "../project.ts";
import type { Target } from "./target.ts";

/** What a sync changes in the API, and what keeps that from being told. */
export interface Compared {
  readonly comparison: Comparison | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares the specs as they stand on the disk with what they are to be, as `diff` does, on a day. */
export function comparedWith(revision: Project, target: Target, today: string): Compared {
  const { inputs, folder, manifest } = target;
  const { cwd } = inputs;
  const specs = shownPath(folder, cwd);
  // Before the first sync there is nothing to compare.
  if (!existsSync(join(cwd, manifest.document.file))) return { comparison: undefined, diagnostics: [] };
  const base = asItStands(target);
  if ("reason" in base) {
    const place = { file: target.file, pointer: "" };
    return {
      comparison: undefined,
      diagnostics: [diagnostic("sync-base-unread", { reason: base.reason, specs }, place)],
    };
  }
  const policy = openPolicy(
    undefined,
    {
      beside(name) {
        const file = shownPath(join(folder, name), cwd);
        return existsSync(join(folder, name)) ? { file, text: inputs.read(file) } : undefined;
      },
    },
    cwd,
  );
  const isBound = isSound(base) && isSound(revision);
  const changes = [
    ...changesBetween(
      base.api,
      revision.api,
      today,
      policy?.policy.grace,
      isBound ? askedByRules(base, revision) : undefined,
    ),
    ...(isBound ? changesOfRules(base, revision) : []),
  ];
  const comparison = judgedChanges(changes, base, revision, policy, today);
  // That they do not fit the new one is an error of its own.
  const isOld = isSound(revision) && !isBound;
  const unbound = isOld ? [diagnostic("sync-rules-unbound", {}, { file: target.file, pointer: "" })] : [];
  return { comparison, diagnostics: unbound };
}

function isSound({ rules }: Project): boolean {
  return rules.diagnostics.every((one) => one.severity !== "error");
}

function asItStands({ folder, inputs }: Target): Project | { readonly reason: string } {
  try {
    return readProjectFrom({ api: folder }, inputsIn(inputs.cwd));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { reason: error.diagnostics[0]?.message ?? "they are broken" };
  }
}
