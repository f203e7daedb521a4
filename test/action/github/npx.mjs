#!/usr/bin/env node
// A stand-in for `npx … covenant sync`: what it does stands in $GITHUB_STAND_IN/sync.json.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const home = process.env.GITHUB_STAND_IN;
const args = process.argv.slice(2);
const sync = args.indexOf("sync");
const [format, output = "", end, api, ...more] = args.slice(sync + 1);
if (args[sync - 1] !== "covenant" || format !== "--format=markdown" || !output.startsWith("--output=")) process.exit(3);
if (end !== "--" || more.length > 0 || process.env.GH_TOKEN !== undefined) process.exit(3);
const { code, says, body, files, auth } = JSON.parse(readFileSync(join(home, "sync.json"), "utf8"));
process.stderr.write(says);
if (auth !== undefined && process.env.COVENANT_AUTH_DOCS_EXAMPLE !== auth) process.exit(4);
if (code !== 0) process.exit(code);
for (const [path, text] of Object.entries(files)) {
  const file = path.replace("API", api);
  mkdirSync(dirname(file), { recursive: true });
  if (text === null) rmSync(file, { force: true });
  else writeFileSync(file, text);
}
writeFileSync(output.slice("--output=".length), body);
