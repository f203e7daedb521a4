// GitHub's document against a copy with fifty edits: covenant, oasdiff and Redocly side by side, what each found, in how long
// and with how much memory.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { githubDocument, githubFile } from "./bodies/github.mjs";
import { edited } from "./diff/edited.mjs";
import { quiet, rivalPackages, toolsIn } from "./diff/tools.mjs";
import { installed } from "./installed.mjs";
import { median, ratioOf } from "./side-by-side.mjs";

/** Decides which operations the edits are made at. */
const seed = 1;

export function diff(root, pairs) {
  const original = githubDocument();
  if (original === undefined) {
    console.log("diff: skipped, COVENANT_DATA is not set\n");
    return [];
  }
  const tools = toolsIn(root, installed(root, rivalPackages));
  const folder = mkdtempSync(join(tmpdir(), "covenant-bench-"));
  try {
    const { document, made } = edited(original, seed);
    const revision = join(folder, "edited.json");
    writeFileSync(revision, JSON.stringify(document, null, 2));
    const call = (tool) => called(folder, tool.command(githubFile(), revision));
    const said = tools.map((tool) => tool.findings(JSON.parse(call(tool).stdout)));
    const found = said.map((findings) => made.map((edit) => findings.filter((one) => isOf(edit, one))));
    printFound(tools, made, said, found);
    const runs = tools.map(() => []);
    for (let pair = 0; pair < pairs; pair++) for (const [index, tool] of tools.entries()) runs[index].push(call(tool));
    printCosts(tools, runs);
    return [edits(made, found[0]), ...bounds(tools, runs)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a call says and costs: milliseconds, those of all its processors, and the MiB of its largest process. */
function called(folder, command) {
  const costs = join(folder, "costs");
  const timed = existsSync(gnuTime) ? [gnuTime, "-f", "%U %S %M", "-o", costs, process.execPath] : [process.execPath];
  const start = process.hrtime.bigint();
  const { stdout, stderr, status } = spawnSync(timed[0], [...timed.slice(1), ...command], {
    encoding: "utf8",
    maxBuffer: 2 ** 29,
    env: { ...process.env, ...quiet },
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  // All end with 1 where something breaks, and Redocly so as well where it fails: then it prints no JSON.
  if (status !== 1) throw new Error(`${command.join(" ")} exited with ${status}\n${stderr}`);
  const [user, system, peak] = timed.length > 1 ? readFileSync(costs, "utf8").trim().split("\n").at(-1).split(" ") : [];
  return { stdout, took, cpu: (Number(user) + Number(system)) * 1000, peak: Number(peak) / 1024 };
}

/** Says what a process and those below it took; where it is not there, only times are told. */
const gnuTime = "/usr/bin/time";

/** By its operation; by its places, or what holds them, of a tool that tells these. */
function isOf(edit, { operation, pointers }) {
  if (operation !== undefined) return edit.operations.includes(operation);
  const holds = (outer, inner) => inner === outer || inner.startsWith(`${outer}/`);
  return pointers.some((at) => edit.pointers.some((one) => holds(one, at) || (isPath.test(at) && holds(at, one))));
}

const isPath = /^\/paths\/[^/]+$/;

function printFound(tools, made, said, found) {
  console.log(`diff: ${made.length} edits of GitHub's document, and the worst that each tool says of them`);
  const cells = (texts) => texts.map((text) => text.padEnd(10)).join("");
  console.log(`  ${"".padEnd(46)}${cells(tools.map(({ name }) => name))}covenant's id`);
  for (const [index, { name, id }] of made.entries()) {
    const worst = found.map(
      (ofTool) => levels.find((level) => ofTool[index].some((one) => one.level === level)) ?? "-",
    );
    console.log(`  ${name.padEnd(46)}${cells(worst)}${id}`);
  }
  const counts = found.map((ofTool) => `${ofTool.filter((list) => list.length > 0).length}`);
  console.log(`  ${"found".padEnd(46)}${cells(counts)}`);
  console.log(`  ${"entries in all".padEnd(46)}${cells(said.map((findings) => `${findings.length}`))}\n`);
}

const levels = ["error", "major", "warning", "minor", "info", "patch"];

function printCosts(tools, runs) {
  console.log(`  ${"".padEnd(12)}${["ms", "ms of processors", "MiB"].map((text) => text.padStart(18)).join("")}`);
  for (const [index, { name }] of tools.entries()) {
    const costs = ["took", "cpu", "peak"].map((cost) => median(runs[index].map((run) => run[cost])).toFixed(0));
    console.log(`  ${name.padEnd(12)}${costs.map((text) => text.padStart(18)).join("")}`);
  }
  console.log("");
}

/** All of them, each with its id. */
function edits(made, found) {
  const missed = made.filter(({ id }, index) => !found[index].some((one) => one.id === id));
  for (const { name, id } of missed) console.log(`  covenant misses: ${name} (${id})\n`);
  const ratio = made.length / (made.length - missed.length);
  const counts = { ours: made.length, theirs: made.length - missed.length, unit: "edits" };
  return {
    name: "diff: edits made / edits that covenant tells by their id",
    bound: 1,
    ...counts,
    ratio,
    least: ratio,
    most: ratio,
  };
}

/** At most half the time, and half the memory, of the faster rival. */
function bounds(tools, runs) {
  const costs = (index, cost) => runs[index].map((run) => run[cost]);
  const rivals = [1, 2].toSorted((a, b) => median(costs(a, "took")) - median(costs(b, "took")));
  return [
    { what: "time", cost: "took", unit: "ms" },
    { what: "memory", cost: "peak", unit: "MiB" },
  ].flatMap(({ what, cost, unit }) => {
    const [ours, theirs] = [costs(0, cost), costs(rivals[0], cost)];
    if (!ours.every(Number.isFinite)) return [];
    const name = `diff of GitHub's document and its copy: ${what} / that of the faster rival (${tools[rivals[0]].name})`;
    return [{ name, bound: 0.5, ours: median(ours), theirs: median(theirs), unit, ...ratioOf(ours, theirs) }];
  });
}
