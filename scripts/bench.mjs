// What covenant costs, each beside something else in the same run, as a ratio. `npm run bench -- --only attach --pairs 15`
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { commands } from "./bench/commands.mjs";
import { diff } from "./bench/diff.mjs";
import { kinds } from "./bench/kinds.mjs";
import { validators } from "./bench/validators.mjs";

const parts = { ...kinds, rules: validators, commands, diff };
const { values } = parseArgs({ options: { pairs: { type: "string", default: "9" }, only: { type: "string" } } });
const pairs = Number(values.pairs);
const root = fileURLToPath(new URL("../", import.meta.url));
const chosen = values.only === undefined ? Object.keys(parts) : [values.only];
if (!chosen.every((name) => Object.hasOwn(parts, name))) {
  console.error(`--only takes one of ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}

console.log(`node ${process.version}, ${pairs} pairs after those that are not counted\n`);
const results = [];
for (const name of chosen) results.push(...(await parts[name](root, pairs)));
for (const { name, bound, ours, theirs, ratio, least, most, unit = "ms" } of results) {
  console.log(`${name}`);
  console.log(`  ${ours.toFixed(0)} ${unit} / ${theirs.toFixed(0)} ${unit}`);
  const asked = bound === undefined ? "" : `; asked for: at most ${bound}: ${ratio > bound ? "MISSED" : "kept"}`;
  console.log(`  ratio ${ratio.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})${asked}\n`);
}
process.exitCode = results.some(({ ratio, bound }) => ratio > bound) ? 1 : 0;
