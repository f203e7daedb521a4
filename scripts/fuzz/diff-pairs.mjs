import { pathToFileURL } from "node:url";
import { edited } from "./edits.mjs";
import { documentOf, emitPredicates } from "./emitted.mjs";
import { sampler } from "./instances.mjs";
import { mutated } from "./mutate.mjs";
import { randomOf } from "./random.mjs";
import { checkedKeywords } from "./run.mjs";
import { randomSchema } from "./schemas.mjs";
import { randomValue } from "./values.mjs";

const { Pairs } = await import(pathToFileURL(new URL("../../dist/diff/pairs.js", import.meta.url).pathname).href);

/** So many pairs stand in one document. */
const batch = 100;
const perPair = 24;

/** What must be said of an instance that one of two schemas accepts alone: it narrows a request, it widens a response. */
const breaks = {
  request: new Set(["tightened", "incomparable", "undecided"]),
  response: new Set(["loosened", "incomparable", "undecided"]),
};

/**
 * Pairs of a random schema and an edit of it, each with instances that the emitted validators of both judge. Yields, batch by
 * batch, how many pairs, instances and breaks there were, each pair of which the diff says too little (an instance that only one
 * of the two accepts, and no word of it), and each of which it may say too much: a break is claimed that no instance shows.
 */
export async function* diffRounds({ seed, count, dialect, from = 0 }) {
  const { checked } = checkedKeywords(dialect);
  const has = (name) => checked.has(name) && !withheld.has(name);
  for (let index = from; index < from + count; index += batch) {
    const size = Math.min(batch, from + count - index);
    const cases = Array.from({ length: size }, (_, at) => caseOf({ seed, index: index + at, dialect, has }));
    yield await judged(cases, dialect);
  }
}

/** Schemas with names of their own clash with their other self in another document; they are resolved when a document is read. */
const withheld = new Set(["$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$schema", "discriminator"]);

/** So many edits of one schema are judged, so that its own code is emitted once. */
const editsEach = 5;

function caseOf({ seed, index, dialect, has }) {
  const random = randomOf(seed, Math.floor(index / editsEach));
  const before = randomSchema({ random, dialect, has });
  const own = randomOf(seed + 1_000_003, index);
  const after = otherThan(before, { random: own, dialect, has });
  const instances = [before, after].flatMap((schema) => {
    const make = sampler(schema, own);
    return Array.from({ length: perPair / 2 }, (_, at) => {
      if (at === 0) return randomValue(own);
      const value = make();
      return at % 3 === 0 ? mutated(own, value) : value;
    });
  });
  return { seed, index, before, after, instances };
}

/** An edit that changes something, if one is found soon. */
function otherThan(before, choices) {
  const text = JSON.stringify(before);
  let after = before;
  for (let tries = 0; tries < 8 && JSON.stringify(after) === text; tries++) after = edited(before, choices);
  return after;
}

async function judged(cases, dialect) {
  const [befores, afters] = [cases.map((one) => one.before), cases.map((one) => one.after)];
  const [was, is] = await predicatesOf(befores, afters, dialect);
  const [base, revision] = [documentOf(befores, dialect), documentOf(afters, dialect)];
  const calendar = { today: "2026-01-31", grace: { beta: 0, stable: 0 } };
  const pairs = new Pairs(base.document, revision.document, calendar);
  const round = { pairs: 0, notEmitted: 0, instances: 0, broken: 0, unshown: [], silent: 0, unsound: [] };
  for (const [at, one] of cases.entries()) {
    if (was[at] === undefined || is[at] === undefined) {
      round.notEmitted++;
      continue;
    }
    round.pairs++;
    for (const direction of ["request", "response"]) {
      const travel = { direction, textLevels: 0 };
      const found = [...pairs.between([base.at(at)], [revision.at(at)], travel)].map(({ difference }) => difference);
      const claims = found.some(({ relation }) => breaks[direction].has(relation));
      const [from, to] = direction === "request" ? [was[at], is[at]] : [is[at], was[at]];
      const witness = one.instances.find((value) => from(value) && !to(value));
      if (witness !== undefined) round.broken++;
      if (witness !== undefined && !claims) round.unsound.push({ ...one, direction, witness, found });
      if (found.length === 0) round.silent++;
      if (claims && witness === undefined) round.unshown.push({ ...one, direction, witness, found });
    }
    round.instances += one.instances.length;
  }
  return round;
}

/** The emitted predicates of both lists, each schema emitted once; undefined for one that cannot be emitted. */
async function predicatesOf(befores, afters, dialect) {
  const schemas = new Map([...befores, ...afters].map((one) => [JSON.stringify(one), one]));
  const predicates = await eachEmitted([...schemas.values()], dialect);
  const found = new Map([...schemas.keys()].map((text, at) => [text, predicates[at]]));
  return [befores, afters].map((list) => list.map((one) => found.get(JSON.stringify(one))));
}

/**
 * Where a document of all cannot be emitted, one half after the other, to find out which. A schema that is refused without a
 * diagnostic is a mistake of the generator's, and ends the run.
 */
async function eachEmitted(schemas, dialect) {
  try {
    return await emitPredicates(schemas, dialect);
  } catch (error) {
    if (schemas.length === 1 && error.diagnostics === undefined)
      throw new Error(`${JSON.stringify(schemas[0])} cannot be emitted`, { cause: error });
    if (schemas.length === 1) return [undefined];
    const half = Math.ceil(schemas.length / 2);
    return [
      ...(await eachEmitted(schemas.slice(0, half), dialect)),
      ...(await eachEmitted(schemas.slice(half), dialect)),
    ];
  }
}
