// Generates the package of every API under specs/, one after the other. Arguments are handed on: `npm run generate -- --verbose`.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const apis = readdirSync(`${root}specs`).filter((name) => existsSync(`${root}specs/${name}/api.yaml`));
for (const api of apis.sort()) {
  const { status } = spawnSync(process.execPath, [`${root}dist/cli.js`, "generate", api, ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 2);
}
