import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description?: string; readonly default?: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as Action;

export interface Shelled {
  readonly code: number;
  readonly out: string;
  readonly summary: string;
  readonly outputs: string;
}

export interface Stepped extends Shelled {
  readonly name: string;
}

/** Runs the steps of the action in a folder as GitHub would, each in a shell of its own, whatever the one before ended with. */
export function dryRun(cwd: string, inputs: Readonly<Record<string, string>>): readonly Stepped[] {
  const filled = (text: string) =>
    text.replace(/\$\{\{\s*inputs\.([\w-]+)\s*\}\}/g, (_, name: string) => inputs[name] ?? defaultOf(name));
  return action.runs.steps.flatMap(({ name = "", run, env = {}, "working-directory": folder = "." }) => {
    if (run === undefined) return [];
    const given = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value)]));
    return [{ name, ...shelled(run, join(cwd, filled(folder)), { HOME: cwd, GITHUB_ACTION_PATH: root, ...given }) }];
  });
}

/** Runs a script as a step of GitHub with `shell: bash` is run. */
export function shelled(run: string, cwd: string, env: Readonly<Record<string, string | undefined>>): Shelled {
  const files = mkdtempSync(join(tmpdir(), "covenant-step-"));
  const [script, summary, outputs] = ["step.sh", "summary.md", "outputs"].map((one) => join(files, one)) as [
    string,
    string,
    string,
  ];
  for (const file of [summary, outputs]) writeFileSync(file, "");
  writeFileSync(script, run);
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
    cwd,
    encoding: "utf8",
    env: {
      ...{ PATH: process.env.PATH, GITHUB_ACTIONS: "true" },
      ...{ GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs, ...env },
    },
  });
  const [told, put] = [summary, outputs].map((file) => readFileSync(file, "utf8")) as [string, string];
  return { code: status ?? -1, out: stdout + stderr, summary: told, outputs: put };
}

/** An expression of GitHub as a default: there is no event here, and it is empty. */
function defaultOf(name: string): string {
  const value = action.inputs[name]?.default ?? "";
  return value.includes("${{") ? "" : value;
}

/** Commits all that stands in a folder, as a repository of its own. */
export function committed(cwd: string, message: string): void {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], { cwd, stdio: "ignore" });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", message);
}
