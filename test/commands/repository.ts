import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { workspace } from "./workspace.ts";

/** Files of a commit; null takes one away. */
export type Files = Readonly<Record<string, string | null>>;

export interface Repository {
  readonly cwd: string;
  git(...args: readonly string[]): string;
  /** Writes files and commits them on the first day of 2026 and the days after it; answers the commit's id. */
  commit(subject: string, files: Files): string;
}

/** A git repository of its own, whose commits have the same dates on every run. */
export function repository(): Repository {
  const cwd = workspace({});
  let day = 0;
  const git = (...args: readonly string[]) => {
    const date = `2026-01-${String(day).padStart(2, "0")}T12:00:00Z`;
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: "/dev/null" };
    const who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...who, ...args], {
      cwd,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  };
  git("init", "-q", "-b", "main");
  return {
    cwd,
    git,
    commit(subject, files) {
      day++;
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(cwd, path)), { recursive: true });
        if (text === null) rmSync(join(cwd, path));
        else writeFileSync(join(cwd, path), text);
      }
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", subject);
      return git("rev-parse", "HEAD");
    },
  };
}
