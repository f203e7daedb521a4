import { Ajv2020 } from "ajv/dist/2020.js";
import { disagreements } from "./disagreements.mjs";
import { translated } from "./openapi-30.mjs";
import { isObject } from "./pools.mjs";
import { oraclesOf, ourPredicates } from "./run.mjs";

/** So many smaller pairs are tried in one go, the smallest of them, and so often. */
const [widest, longest] = [200, 40];
const metaschema = new Ajv2020({ strict: false, logger: false });

/**
 * The smallest schema and value on which everyone says the same as on these: one thing less at a time, as long as there
 * is one. In and out: { schema, value, says }, as of `disagreements`.
 */
export async function shrunk(found, dialect) {
  let best = found;
  for (let round = 0; round < longest; round++) {
    const smaller = await firstThatFails(candidates(best, dialect), found, dialect);
    if (smaller === undefined) return best;
    best = smaller;
  }
  return best;
}

async function firstThatFails(pairs, found, dialect) {
  const ours = await ourPredicates(
    pairs.map(({ schema }) => schema),
    dialect,
  );
  for (const [at, { schema, value }] of pairs.entries()) {
    const one = { schema, ours: ours[at], oracles: await oraclesOf(schema, dialect), instances: [value] };
    const [still] = await disagreements(one, dialect);
    if (still !== undefined && still.reasons === undefined && sameAnswers(still.says, found.says)) return still;
  }
  return undefined;
}

/** Smaller pairs, the smallest first, a value or a schema with one thing changed. */
function candidates({ schema, value }, dialect) {
  const size = (one) => JSON.stringify(one).length;
  const all = [
    ...smaller(value).map((one) => ({ schema, value: one })),
    ...smaller(schema)
      .filter((one) => isSchema(one, dialect))
      .map((one) => ({ schema: one, value })),
  ];
  const shorter = all.filter((one) => size([one.schema, one.value]) < size([schema, value]));
  return shorter.sort((a, b) => size([a.schema, a.value]) - size([b.schema, b.value])).slice(0, widest);
}

function isSchema(schema, dialect) {
  if (typeof schema === "boolean") return dialect === "2020-12";
  return isObject(schema) && metaschema.validateSchema(dialect === "2020-12" ? schema : translated(schema)) === true;
}

/** Every JSON value that is this one with a part left out, put in its whole's place, or made simple. */
function smaller(json) {
  if (typeof json === "string") return json === "" ? [] : ["", json.slice(1), json.slice(0, -1)];
  if (typeof json === "number") return [0, 1, Math.trunc(json)].filter((one) => one !== json);
  if (!isObject(json) && !Array.isArray(json)) return [];
  const entries = Object.entries(json);
  const built = (list) => (Array.isArray(json) ? list.map(([, one]) => one) : Object.fromEntries(list));
  return [
    ...entries.map(([, one]) => one),
    ...(entries.length > 0 ? [built([])] : []),
    ...entries.map((_, at) => built(entries.toSpliced(at, 1))),
    ...entries.flatMap(([key, one], at) => smaller(one).map((each) => built(entries.with(at, [key, each])))),
    ...entries.flatMap(([key, one], at) => (isObject(one) ? [built(entries.with(at, [key, true]))] : [])),
  ];
}

function sameAnswers(a, b) {
  const plain = (one) => (typeof one === "string" ? "threw" : one);
  return Object.keys(a).every((name) => plain(a[name]) === plain(b[name]));
}
