import { ajvOf, ajvPredicate } from "./ajv.mjs";
import { emit, notChecked } from "./emitted.mjs";
import { hyperjumpPredicate } from "./hyperjump.mjs";
import { sampler } from "./instances.mjs";
import { mutated } from "./mutate.mjs";
import { translated } from "./openapi-30.mjs";
import { isObject } from "./pools.mjs";
import { randomOf } from "./random.mjs";
import { keywordNames, probe, randomSchema } from "./schemas.mjs";
import { randomValue } from "./values.mjs";

/** So many schemas stand in one document. */
const batch = 200;
/** So many instances are asked of a schema, at most. */
const perSchema = 20;

/** Which keywords of the generator are checked at all, and why the others are not: the generator itself is asked. */
export function checkedKeywords(dialect) {
  const rows = keywordNames(dialect).map((name) => [name, reasonNotChecked(name, dialect)]);
  return {
    checked: new Set(rows.filter(([, reason]) => reason === undefined).map(([name]) => name)),
    unchecked: rows.filter(([, reason]) => reason !== undefined),
  };
}

function reasonNotChecked(name, dialect) {
  return notChecked(probe({ random: randomOf(1, 1), dialect, name }), dialect);
}

/** Schemas from `from` on with their instances and what everyone says of them, batch by batch, until `count` pairs. */
export async function* rounds({ seed, count, dialect, from = 0, most = batch }) {
  const { checked } = checkedKeywords(dialect);
  let pairs = 0;
  for (let index = from; pairs < count; index += most) {
    const cases = [];
    for (let at = index; at < index + most; at++) cases.push(await caseOf({ seed, index: at, dialect, checked }));
    const round = cut(cases, count - pairs);
    pairs += round.reduce((sum, { instances }) => sum + instances.length, 0);
    await answerOurs(round, dialect);
    yield round;
    if (most < batch) return;
  }
}

/** One schema with its oracles, and instances of which half are valid where that can be had. */
async function caseOf({ seed, index, dialect, checked }) {
  const random = randomOf(seed, index);
  const schema = parsed(randomSchema({ random, dialect, has: (name) => checked.has(name) }));
  const oracles = await oraclesOf(schema, dialect);
  const judge = oracles.ajv.refused === undefined ? oracles.ajv : oracles.hyperjump;
  const instances = judge.refused === undefined ? chosen(schema, dialect, random, judge.is) : [];
  return { seed, index, schema, oracles, instances };
}

/** Ajv and hyperjump for a schema; `refused` says why one has no answer to anything. */
export async function oraclesOf(schema, dialect, ajv = ajvOf()) {
  const answers = { ajv: {}, hyperjump: {} };
  try {
    answers.ajv.is = tolerant(ajvPredicate(ajv, dialect === "openapi-3.0" ? translated(schema) : schema));
  } catch (error) {
    answers.ajv.refused = error.message;
  }
  try {
    answers.hyperjump.is = tolerant(await hyperjumpPredicate(schema, dialect));
  } catch (error) {
    answers.hyperjump.refused = error.message;
  }
  return answers;
}

/** True, false, or what was thrown. */
export function tolerant(predicate) {
  return (value) => {
    try {
      return predicate(value);
    } catch (error) {
      return `threw ${error.message}`;
    }
  };
}

function chosen(schema, dialect, random, is) {
  const sample = sampler(dialect === "openapi-3.0" ? translated(schema) : schema, random);
  const [valid, invalid] = [new Map(), new Map()];
  for (let tries = 0; tries < 60 && Math.min(valid.size, invalid.size) < perSchema / 2; tries++) {
    const made = [...valid.values()];
    const value = random.weighted([
      [5, () => sample()],
      [made.length > 0 ? 4 : 0, () => mutated(random, random.pick(made))],
      [2, () => mutated(random, sample())],
      [1, () => randomValue(random)],
    ])();
    const text = JSON.stringify(value);
    (is(parsed(value)) === true ? valid : invalid).set(text, parsed(value));
  }
  // A schema that takes everything or nothing tells little: a few of its pairs are enough.
  const each = Math.max(2, Math.min(valid.size, invalid.size, perSchema / 2));
  return [...[...valid.values()].slice(0, each), ...[...invalid.values()].slice(0, each)];
}

function cut(cases, left) {
  let room = left;
  return cases.map((one) => {
    const instances = one.instances.slice(0, room);
    room -= instances.length;
    return { ...one, instances };
  });
}

/** Adds the emitted code to each case; where a document of all cannot be emitted, one by one, to find out which. */
async function answerOurs(cases, dialect) {
  const ours = await ourPredicates(
    cases.map(({ schema }) => schema),
    dialect,
  );
  cases.forEach((one, at) => {
    one.ours = ours[at];
  });
}

/** For each schema the predicate and the collector's verdict; `refused` says what emitting threw. */
export async function ourPredicates(schemas, dialect) {
  try {
    const emitted = await emit(schemas, dialect);
    return emitted.map(({ is, issues }) => ({
      is: tolerant(is),
      check: tolerant((value) => issues(value).length === 0),
    }));
  } catch (error) {
    if (schemas.length === 1) return [{ refused: error.diagnostics?.[0]?.message ?? error.message }];
    const half = Math.ceil(schemas.length / 2);
    return [
      ...(await ourPredicates(schemas.slice(0, half), dialect)),
      ...(await ourPredicates(schemas.slice(half), dialect)),
    ];
  }
}

/** What everyone says of a value: { is, check, ajv, hyperjump }, each true, false or what was thrown; null where refused. */
export function verdicts({ ours, oracles }, value) {
  const ask = (is) => (is === undefined ? null : is(value));
  return { is: ask(ours.is), check: ask(ours.check), ajv: ask(oracles.ajv.is), hyperjump: ask(oracles.hyperjump.is) };
}

/** As it comes from the wire. */
function parsed(value) {
  return isObject(value) || Array.isArray(value) ? JSON.parse(JSON.stringify(value)) : value;
}
