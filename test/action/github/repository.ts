import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { covenant } from "../../commands/workspace.ts";
import { type Shelled, type Step, shelled } from "../dry-run.ts";

/** What the stand-in for `covenant sync` does; "API" in a path is the API that is synced. */
export interface Synced {
  readonly files?: Readonly<Record<string, string | null>>;
  readonly body?: string;
  readonly code?: number;
  readonly says?: string;
  /** What it expects to be given for the host docs.example. */
  readonly auth?: string;
}

export interface Pull {
  readonly number: number;
  readonly state: "OPEN" | "CLOSED" | "MERGED";
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly comment?: string;
  readonly isCrossRepository?: boolean;
}

export interface Job {
  readonly steps: readonly Step[];
  readonly strategy: { readonly matrix: { readonly include: readonly Readonly<Record<string, string>>[] } };
}

/** A repository on GitHub, as far as a workflow sees of one: branches, pull requests, and runs. */
export interface Repository {
  /** Runs the workflow for each API on a fresh checkout; what its steps printed, up to the first that failed. */
  run(synced: Synced): Shelled;
  pulls(): readonly Pull[];
  /** Puts pull requests there, as somebody else opened, closed or merged them. */
  put(pulls: readonly Pull[]): void;
  permit(isPermitted: boolean): void;
  /** Lets a branch become another commit while a run is under way. */
  meanwhile(branch: string, commit: string): void;
  /** What `gh pr` was asked to do since the last time. */
  calls(): readonly string[];
  git(...args: readonly string[]): string;
  /** What the last checkout holds now, its own files and what a step has left there. */
  left(): readonly string[];
  /** Commits files on a branch, as a person does. */
  commit(branch: string, files: Readonly<Record<string, string | null>>): void;
}

const here = fileURLToPath(new URL(".", import.meta.url));
const person = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"];

/** A repository of these files, with the workflow that `covenant init --ci` writes in its folder. */
export async function repository(files: Readonly<Record<string, string>>, folder = "."): Promise<Repository> {
  const home = mkdtempSync(join(tmpdir(), "covenant-github-"));
  const at = (name: string) => join(home, name);
  const env = { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: "1" };
  const run = (cwd: string, ...args: readonly string[]) =>
    execFileSync("git", [...person, ...args], { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
  const cloned = (name: string, ...args: readonly string[]) => {
    rmSync(at(name), { recursive: true, force: true });
    run(home, "clone", "--quiet", ...args, `file://${at("remote.git")}`, name);
    return at(name);
  };

  mkdirSync(at("bin"));
  for (const name of ["gh", "npx"]) {
    copyFileSync(join(here, `${name}.mjs`), at(`bin/${name}`));
    chmodSync(at(`bin/${name}`), 0o755);
  }
  writeFileSync(at("pulls.json"), "[]");
  writeFileSync(at("permits"), "true");
  run(home, "init", "--quiet", "--bare", "-b", "main", "remote.git");
  const first = cloned("first");
  run(first, "checkout", "--quiet", "-B", "main");
  written(first, files);
  const made = await covenant(join(first, folder), ["init", "--ci"]);
  if (made.code !== 0) throw new Error(made.err);
  const workflow = readFileSync(join(first, ".github/workflows/covenant-sync.yml"), "utf8");
  run(first, "add", "--all");
  run(first, "commit", "--quiet", "-m", "first");
  run(first, "push", "--quiet", "origin", "HEAD:main");

  return {
    run: (synced) => {
      writeFileSync(at("sync.json"), JSON.stringify({ code: 0, says: "", body: "What moved.", files: {}, ...synced }));
      return ran(workflow, () => cloned("checkout", "--depth=1"), {
        ...{ ...env, PATH: `${at("bin")}:${env.PATH}` },
        ...{ GITHUB_STAND_IN: home, RUNNER_TEMP: mkdtempSync(at("runner-")) },
      });
    },
    pulls: () => JSON.parse(readFileSync(at("pulls.json"), "utf8")) as readonly Pull[],
    put: (pulls) => writeFileSync(at("pulls.json"), JSON.stringify(pulls)),
    permit: (isPermitted) => writeFileSync(at("permits"), String(isPermitted)),
    meanwhile: (branch, commit) => writeFileSync(at("meanwhile"), `refs/heads/${branch} ${commit}`),
    calls() {
      const calls = existsSync(at("calls")) ? readFileSync(at("calls"), "utf8").trim().split("\n") : [];
      rmSync(at("calls"), { force: true });
      return calls;
    },
    git: (...args) => run(at("remote.git"), ...args),
    left: () => readdirSync(at("checkout"), { encoding: "utf8", recursive: true }),
    commit(branch, changed) {
      const cwd = cloned("person", "--branch", branch);
      written(cwd, changed);
      run(cwd, "add", "--all");
      run(cwd, "commit", "--quiet", "-m", "by hand");
      run(cwd, "push", "--quiet", "origin", `HEAD:${branch}`);
    },
  };
}

function written(cwd: string, files: Readonly<Record<string, string | null>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    if (text === null) rmSync(join(cwd, path));
    else writeFileSync(join(cwd, path), text);
  }
}

/** The steps of every job of the matrix, as GitHub runs them: each on a checkout of its own, up to the first that fails. */
function ran(workflow: string, checkedOut: () => string, env: Readonly<Record<string, string>>): Shelled {
  const { defaults, jobs } = parse(workflow) as {
    readonly defaults: { readonly run: { readonly "working-directory"?: string } };
    readonly jobs: { readonly sync: Job };
  };
  const all = { code: 0, out: "", summary: "", outputs: "" };
  for (const matrix of jobs.sync.strategy.matrix.include) {
    const checkout = checkedOut();
    for (const { run, env: given = {}, "working-directory": folder } of jobs.sync.steps) {
      if (run === undefined) continue;
      const values = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, evaluated(text, matrix)]));
      const cwd = join(checkout, evaluated(folder ?? defaults.run["working-directory"] ?? ".", matrix));
      const one = shelled(run, cwd, { ...env, GITHUB_REF_NAME: "main", ...values });
      all.out += one.out;
      all.summary += one.summary;
      all.code ||= one.code;
      if (one.code !== 0) break;
    }
  }
  return all;
}

/** The expressions that the workflow uses; any other is a mistake in it. */
function evaluated(text: string, matrix: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const [context, name = ""] = expression.split(".");
    if (expression === "'${{'") return "${{";
    if (expression === "secrets.COVENANT_TOKEN || github.token") return "token";
    if (expression === "github.repository") return "owner/shop";
    if (context === "matrix" && Object.hasOwn(matrix, name)) return evaluated(matrix[name] ?? "", matrix);
    if (context === "secrets") return name === "COVENANT_AUTH_DOCS_EXAMPLE" ? "Bearer of it" : "";
    throw new Error(`an expression that nobody knows: ${expression}`);
  });
}
