import { resolve } from "node:path";
import { diagnostic, InputError } from "../diagnostics.ts";
import type { Policy } from "../diff/policy.ts";
import { policyName, readPolicy } from "../diff/policy-file.ts";
import { isAddress } from "../read/web-address.ts";
import type { Side } from "./diff-input.ts";
import { inputsIn, shownPath } from "./inputs.ts";

/** A policy and its text, in which its places are found. */
export interface PolicyInput {
  readonly policy: Policy;
  readonly text: string;
}

/** The policy of a comparison: the file that is named, else the one beside the revision's api.yaml; undefined where there is none. */
export function openPolicy(
  given: string | undefined,
  revision: Pick<Side, "beside"> | undefined,
  cwd: string,
): PolicyInput | undefined {
  if (given !== undefined && isAddress(given)) {
    const expected = "a file on this disk, for no policy is fetched";
    throw new InputError([diagnostic("option-value", { option: "--policy", expected, command: "diff" }, null)]);
  }
  const found = given === undefined ? revision?.beside(policyName) : named(shownPath(resolve(cwd, given), cwd), cwd);
  if (found === undefined) return undefined;
  const { file, text } = found;
  const sources = new Map([[file, text]]);
  try {
    const { policy, diagnostics } = readPolicy(file, text);
    if (diagnostics.length > 0) throw new InputError(diagnostics);
    return { policy, text };
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.diagnostics, sources) : error;
  }
}

function named(file: string, cwd: string) {
  return { file, text: inputsIn(cwd).read(file) };
}
