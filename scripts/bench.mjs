// Whole processes, side by side in one run: medians over pairs A B A B …, and the ratio pair by pair. `npm run bench -- --pairs 15`
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { pairs: { type: "string", default: "9" } } });
const pairs = Number(values.pairs);
const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "covenant-bench-"));
const covenant = join(root, "dist/cli.js");
const rival = join(root, "node_modules/openapi-typescript/bin/cli.js");
const document = join(root, "specs/fin/openapi.yaml");

const contests = [
  {
    name: "generate fin into an empty folder / openapi-typescript alone on the same document",
    ours: () => [covenant, "generate", "fin", "--out", join(folder, "package")],
    before: () => rmSync(join(folder, "package"), { recursive: true, force: true }),
    bound: 1.6,
  },
  {
    name: "check fin, nothing changed / openapi-typescript alone on the same document",
    ours: () => [covenant, "check", "fin"],
    before: () => {},
    bound: 0.5,
  },
];

console.log(`node ${process.version}, ${pairs} pairs after one that is not counted\n`);
let isOver = false;
for (const { name, ours, before, bound } of contests) {
  const rows = [];
  for (let pair = 0; pair <= pairs; pair++) {
    before();
    const a = milliseconds(ours());
    const b = milliseconds([rival, document, "-o", join(folder, "types.d.ts")]);
    if (pair > 0) rows.push({ a, b, ratio: a / b });
  }
  const ratio = median(rows.map((row) => row.ratio));
  isOver ||= ratio > bound;
  console.log(name);
  console.log(
    `  covenant ${median(rows.map((row) => row.a)).toFixed(0)} ms, openapi-typescript ${median(rows.map((row) => row.b)).toFixed(0)} ms`,
  );
  console.log(
    `  ratio ${ratio.toFixed(2)} (${least(rows).toFixed(2)} to ${most(rows).toFixed(2)}); asked for: at most ${bound}\n`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = isOver ? 1 : 0;

function milliseconds(command) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${command.join(" ")} exited with ${status}\n${stderr}`);
  return took;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function least(rows) {
  return Math.min(...rows.map((row) => row.ratio));
}

function most(rows) {
  return Math.max(...rows.map((row) => row.ratio));
}
