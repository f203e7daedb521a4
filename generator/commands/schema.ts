import { resolve } from "node:path";
import { policySchema } from "../diff/policy-schema.ts";
import { changesSchema } from "../report/changes-schema.ts";
import { syncSchema } from "../report/sync-schema.ts";
import { readRules } from "../rules/rules-file.ts";
import { offerOf } from "../rules/schema/offer.ts";
import { rulesSchema } from "../rules/schema/rules-schema.ts";
import { lockSchema } from "../rules/sources/lock-schema.ts";
import { writeOneFile } from "../write/index.ts";
import { shownPath } from "./inputs.ts";
import { settleInterrupted } from "./interrupted.ts";
import { manifestSchema } from "./manifest-schema.ts";
import { exit } from "./outcome.ts";
import { readProject } from "./project.ts";
import { refusals } from "./refusals.ts";
import { schemaText } from "./schema-text.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";

/** Of what a schema is wanted: the rules file of an API, or of any, a manifest, a policy, the lock of sources, or what `diff` or `sync` prints as JSON. */
export type Subject = "rules" | "any-rules" | "manifest" | "policy" | "lock" | "diff" | "sync";

export interface SchemaOptions extends CommonOptions {
  readonly api?: string | undefined;
  readonly document?: string | undefined;
  readonly overlays?: readonly string[] | undefined;
  readonly of: Subject;
  readonly out?: string | undefined;
}

/** `covenant schema`: the JSON Schema of a file that a person writes, for an editor, or of an output: printed, or written to a file. */
export async function run(options: SchemaOptions, terminal: Terminal): Promise<number> {
  if (options.of === "rules") await settleInterrupted(options, options, terminal);
  const text = schemaText(schemaOf(options));
  if (options.out === undefined) {
    terminal.out(text);
    return exit.fine;
  }
  const path = resolve(options.cwd, options.out);
  const shown = shownPath(path, options.cwd);
  const isWritten = await refusals(shown, () => writeOneFile(path, text));
  if (!options.quiet) terminal.err(`${shown}: ${isWritten ? "written" : "unchanged"}\n`);
  return exit.fine;
}

function schemaOf(options: SchemaOptions) {
  switch (options.of) {
    case "manifest":
      return manifestSchema();
    case "policy":
      return policySchema();
    case "lock":
      return lockSchema();
    case "diff":
      return changesSchema();
    case "sync":
      return syncSchema();
    case "any-rules":
      return rulesSchema(undefined);
    case "rules": {
      // Mistakes in the rules do not matter here: the schema is there to mend them.
      const { api, manifest, sources } = readProject(options);
      const file = manifest.rules?.file;
      const rules = file === undefined ? undefined : readRules(file, sources.get(file) ?? "");
      return rulesSchema(offerOf(api, rules));
    }
  }
}
