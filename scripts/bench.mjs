// What covenant costs, each beside something else in the same run, as a ratio. `npm run bench -- --pairs 15`
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { commands } from "./bench/commands.mjs";
import { validators } from "./bench/validators.mjs";

const { values } = parseArgs({ options: { pairs: { type: "string", default: "9" } } });
const pairs = Number(values.pairs);
const root = fileURLToPath(new URL("../", import.meta.url));

console.log(`node ${process.version}, ${pairs} pairs after one that is not counted\n`);
const results = [...(await validators(root, pairs)), ...commands(root, pairs)];
for (const { name, bound, ours, theirs, ratio, least, most } of results) {
  console.log(name);
  console.log(`  ${ours.toFixed(0)} ms / ${theirs.toFixed(0)} ms`);
  console.log(`  ratio ${ratio.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)}); asked for: at most ${bound}\n`);
}
process.exitCode = results.some(({ ratio, bound }) => ratio > bound) ? 1 : 0;
