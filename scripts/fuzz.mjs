// Random schemas and instances: the emitted code beside Ajv and hyperjump. `npm run fuzz -- --seed 1 --count 100000`
import { parseArgs } from "node:util";
import { disagreements } from "./fuzz/disagreements.mjs";
import { printed, printedDisagreement } from "./fuzz/print.mjs";
import { checkedKeywords, rounds } from "./fuzz/run.mjs";
import { shrunk } from "./fuzz/shrink.mjs";
import { Tally } from "./fuzz/tally.mjs";

/** So many disagreements are made small; more would say the same. */
const shown = 10;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "100000" },
    dialect: { type: "string", default: "2020-12" },
    only: { type: "string" },
  },
});
const { dialect, only } = values;
const [seed, count] = [Number(values.seed), Number(values.count)];
if (!["2020-12", "openapi-3.0"].includes(dialect) || !Number.isInteger(seed) || !(count >= 1)) {
  console.error(
    "usage: npm run fuzz -- [--seed WHOLE] [--count PAIRS] [--dialect 2020-12|openapi-3.0] [--only SCHEMA]",
  );
  process.exit(2);
}

const start = performance.now();
const tally = new Tally();
const part = only === undefined ? {} : { from: Number(only), most: 1 };
for await (const round of rounds({ seed, count, dialect, ...part })) {
  for (const one of round) tally.add(one, await disagreements(one, dialect));
}
const seconds = (performance.now() - start) / 1000;
console.log(printed(tally, { seed, dialect, seconds, unchecked: checkedKeywords(dialect).unchecked }));

// One of each schema: the others of its instances mostly fail for the same reason.
const first = [...new Map(tally.unexplained.toReversed().map((one) => [one.index, one])).values()].toReversed();
for (const found of first.slice(0, shown)) {
  const small = await shrunk(found, dialect);
  console.log(`\n${printedDisagreement({ ...small, seed, index: found.index }, dialect)}`);
}
process.exitCode = tally.unexplained.length > 0 ? 1 : 0;
