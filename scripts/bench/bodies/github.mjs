// What GitHub answers for a pull request: the example of its own document, under numbers of its own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { madeWrong } from "./from-wire.mjs";

export const pullSchema = { $ref: "#/components/schemas/pull-request" };

/** Where the document stands in the folder that COVENANT_DATA names, or undefined where it names none. */
export function githubFile() {
  const data = process.env.COVENANT_DATA;
  return data === undefined ? undefined : join(data, "specs/github.json");
}

export function githubDocument() {
  const file = githubFile();
  return file === undefined ? undefined : JSON.parse(readFileSync(file, "utf8"));
}

export function pulls(document) {
  const pull = structuredClone(document.components.examples["pull-request"].value);
  // The document's example lacks what its schema requires of a team.
  for (const team of pull.requested_teams) team.type = "organization";
  const example = JSON.stringify(pull);
  return Array.from({ length: 50 }, (_, index) => ({
    body: JSON.parse(example.replaceAll("1347", String(1347 + index)).replaceAll("octocat", `octocat${index}`)),
  }));
}

export function wrongPulls(valid) {
  return madeWrong(valid, [
    ({ body }) => {
      body.id = "1";
    },
    ({ body }) => delete body.user.login,
    ({ body }) => {
      body.labels[0].name = 7;
    },
    ({ body }) => {
      body.base.repo.owner.site_admin = "no";
    },
    ({ body }) => {
      body.changed_files = null;
    },
  ]);
}
