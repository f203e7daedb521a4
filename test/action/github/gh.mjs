#!/usr/bin/env node
// A stand-in for `gh pr`: pull requests are kept in $GITHUB_STAND_IN/pulls.json, and branches are those of remote.git beside it.
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const home = process.env.GITHUB_STAND_IN;
const [subject, verb, ...args] = process.argv.slice(2);
const text = { type: "string" };
const { values, positionals } = parseArgs({
  args,
  allowPositionals: true,
  options: {
    ...{ head: text, base: text, title: text, "body-file": text, comment: text },
    ...{ state: text, limit: text, json: text, jq: text },
  },
});
const refuse = (reason) => {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
};
if (subject !== "pr" || process.env.GH_TOKEN !== "token" || process.env.GH_REPO !== "owner/shop") refuse("not so");
appendFileSync(join(home, "calls"), `${verb}\n`);

const file = join(home, "pulls.json");
const pulls = JSON.parse(readFileSync(file, "utf8"));
const own = pulls.filter(({ isCrossRepository }) => !isCrossRepository);
const git = (...given) => execFileSync("git", ["--git-dir", join(home, "remote.git"), ...given], { encoding: "utf8" });
const tipOf = (branch) =>
  spawnSync(
    "git",
    ["--git-dir", join(home, "remote.git"), "rev-parse", "--verify", "--quiet", `refs/heads/${branch}`],
    {
      encoding: "utf8",
    },
  ).stdout.trim();
const named = () => pulls.find(({ number }) => String(number) === positionals[0]) ?? refuse("no such pull request");
const said = () => ({ title: values.title, body: readFileSync(values["body-file"], "utf8") });

switch (verb) {
  case "list": {
    const meanwhile = join(home, "meanwhile");
    if (existsSync(meanwhile)) git("update-ref", ...readFileSync(meanwhile, "utf8").split(" "));
    const wanted = '[.[] | select(.isCrossRepository | not)] | max_by(.number) // empty | "\\(.number) \\(.state)"';
    if (values.jq !== wanted || values.state !== "all") refuse("another question");
    const last = own.filter(({ head }) => head === values.head).sort((a, b) => b.number - a.number)[0];
    if (last !== undefined) process.stdout.write(`${last.number} ${last.state}\n`);
    break;
  }
  case "create":
    if (readFileSync(join(home, "permits"), "utf8") !== "true")
      refuse("GitHub Actions is not permitted to create or approve pull requests (createPullRequest)");
    if (tipOf(values.head) === "" || own.some(({ head, state }) => head === values.head && state === "OPEN"))
      refuse("no branch, or one with a pull request");
    pulls.push({ number: pulls.length + 1, state: "OPEN", head: values.head, base: values.base, ...said() });
    break;
  case "edit":
    Object.assign(named(), said(), { base: values.base });
    break;
  case "close":
    Object.assign(named(), { state: "CLOSED", comment: values.comment });
    break;
  default:
    refuse("unknown");
}
for (const { number, head, state } of pulls.filter(({ isCrossRepository }) => !isCrossRepository))
  if (state === "OPEN" && tipOf(head) !== "") git("update-ref", `refs/pull/${number}/head`, tipOf(head));
writeFileSync(file, JSON.stringify(pulls));
