import { keywordsOf } from "./keywords-of.mjs";

/** What a run has asked: pairs and valid ones, in all and by keyword, and what came of them. */
export class Tally {
  schemas = 0;
  pairs = 0;
  valid = 0;
  /** Pairs that an oracle answered. */
  asked = { ajv: 0, hyperjump: 0 };
  byKeyword = new Map();
  byReason = new Map();
  refusals = new Map();
  /** Pairs on which the oracles differ from each other, by who says what the emitted code says. */
  divided = { ajv: 0, hyperjump: 0 };
  unexplained = [];

  add(one, found) {
    const { instances, ours, oracles, schema } = one;
    this.schemas++;
    const valid = instances.filter((value) => ours.is?.(value) === true).length;
    this.pairs += instances.length;
    this.valid += valid;
    for (const name of named(schema)) {
      const row = this.byKeyword.get(name) ?? { pairs: 0, valid: 0 };
      this.byKeyword.set(name, { pairs: row.pairs + instances.length, valid: row.valid + valid });
    }
    for (const [name, oracle] of Object.entries(oracles)) {
      if (oracle.refused === undefined) this.asked[name] += instances.length;
      else counted(this.refusals, `${name}: ${oracle.refused}`);
    }
    for (const each of found) this.#disagreement(each);
  }

  #disagreement({ says, reasons, ...rest }) {
    if (says.ajv !== says.hyperjump)
      for (const name of ["ajv", "hyperjump"]) if (says[name] === says.is) this.divided[name]++;
    if (reasons === undefined) this.unexplained.push({ says, ...rest });
    else for (const one of reasons) counted(this.byReason, one);
  }
}

function named(schema) {
  const names = keywordsOf(schema);
  return [...names].filter((name) => !["title", "default", "deprecated"].includes(name));
}

function counted(map, key) {
  map.set(key, (map.get(key) ?? 0) + 1);
}
