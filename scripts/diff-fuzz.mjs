import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "50000" },
    only: { type: "string" },
    dialect: { type: "string", default: "2020-12" },
    unshown: { type: "boolean", default: false },
  },
});
const { seed, only, dialect } = values;
const first = Number(only ?? 0);
const end = only === undefined ? Number(values.count) : first + 1;
const sum = { pairs: 0, notEmitted: 0, instances: 0, broken: 0, unshown: 0, silent: 0, unsound: 0 };
/** So many pairs are judged in one thread: a module once loaded is never let go while its thread lives. */
const perThread = 2000;

for (let from = first; from < end; from += perThread) {
  await inThread({ seed: Number(seed), dialect, from, count: Math.min(perThread, end - from) });
  if (only === undefined) console.error(`${sum.pairs} of ${end} pairs, ${sum.unsound} unsaid`);
}
console.log(
  `${sum.pairs} pairs, ${sum.instances} instances; in ${sum.broken} of ${2 * sum.pairs} directions an instance shows a break, ` +
    `${sum.unsound} of them unsaid; ${sum.unshown} breaks were claimed that no instance shows, each with its reason; ` +
    `${sum.silent} directions without a change; ${sum.notEmitted} pairs more cannot be emitted`,
);
process.exitCode = sum.unsound === 0 ? 0 : 1;

function inThread(workerData) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./fuzz/diff-thread.mjs", import.meta.url), { workerData });
    worker.on("message", add);
    worker.on("error", reject);
    worker.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`))));
  });
}

function add({ unsound, unshown, ...round }) {
  for (const [name, number] of Object.entries(round)) sum[name] += number;
  sum.unsound += unsound.length;
  sum.unshown += unshown.length;
  for (const one of unsound.slice(0, 2))
    print(one, `one of the two accepts ${JSON.stringify(one.witness)} alone, and nothing says so`);
  if (values.unshown) for (const one of unshown) print(one, "a break is claimed that no instance shows");
}

function print({ index, before, after, direction, found }, says) {
  console.log(`${direction}: ${says}`);
  console.log(`  before ${JSON.stringify(before)}\n  after  ${JSON.stringify(after)}`);
  console.log(`  said   ${found.map((one) => `${one.relation} ${one.says}`).join("; ") || "nothing"}`);
  console.log(`  npm run diff-fuzz -- --seed ${seed} --dialect ${dialect} --only ${index}`);
}
