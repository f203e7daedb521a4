// For every API under specs/, one after the other: the schemas that an editor reads beside its rules file and its manifest, and
// its package. Arguments are handed on to generate: `npm run generate -- --verbose`.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const apis = readdirSync(`${root}specs`).filter((name) => existsSync(`${root}specs/${name}/api.yaml`));
const covenant = (...args) => {
  const { status } = spawnSync(process.execPath, [`${root}dist/cli.js`, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 2);
};
for (const api of apis.sort()) {
  covenant("schema", api, "--out", `specs/${api}/rules.schema.json`, "--quiet");
  covenant("schema", "--of", "manifest", "--out", `specs/${api}/api.schema.json`, "--quiet");
  covenant("generate", api, ...process.argv.slice(2));
}
