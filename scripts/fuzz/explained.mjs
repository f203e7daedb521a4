import { ajvOf, ajvPredicate } from "./ajv.mjs";
import { dividesExactly } from "./decimals.mjs";
import { formatDifferences } from "./format-differences.mjs";
import { hyperjumpPredicate, withMends } from "./hyperjump.mjs";
import { mapSchema } from "./keywords-of.mjs";
import { translated, translatedWithNull } from "./openapi-30.mjs";

/**
 * Why an oracle says otherwise than the emitted code. Each rule mends one thing about one oracle and asks it again: only
 * what goes away with the mend is explained by it. In: the schema, the dialect, the value. `ask` answers the mended oracle's
 * verdict.
 */
const rules = [
  ...formatDifferences.map(formatRule),
  {
    oracle: "ajv",
    reason: "divides binary fractions, where JSON's decimals divide (multipleOf 0.1 of 0.3)",
    concerns: (text) => text.includes('"multipleOf"'),
    mends: { multipleOf: dividesExactly },
  },
  {
    oracle: "hyperjump",
    reason: "takes a remainder below 1.2e-7 for none (multipleOf)",
    concerns: (text) => text.includes('"multipleOf"'),
    mends: { multipleOf: dividesExactly },
  },
  {
    oracle: "ajv",
    reason: "treats a member named __proto__ or toString as none or as a function",
    concerns: (text) => inherited.test(text),
    rename: true,
  },
  {
    oracle: "ajv",
    reason: "passes by what stands beside prefixItems where the list is shorter than these",
    concerns: (text) => text.includes('"prefixItems"'),
    rewrite: (schema) => mapSchema(schema, withPrefixApart),
  },
  {
    oracle: "ajv",
    reason: "counts members as evaluated by an if or a dependentSchemas that does not hold, or not by one that does",
    concerns: (text) => text.includes('"unevaluatedProperties"') && /"(if|dependentSchemas)"/.test(text),
    rewrite: (schema) => mapSchema(schema, withTestsAsAlternatives),
  },
  {
    oracle: "ajv",
    reason: "takes what contains found in the list before for the answer for an empty one",
    concerns: (text) => text.includes('"contains"'),
    rewrite: (schema) => mapSchema(schema, withBoundedContains),
  },
  {
    oracle: "ajv",
    reason: "throws where it notes which members a branch has evaluated (without that note it answers rightly)",
    concerns: (text, said) => String(said).startsWith("threw") && !text.includes('"unevaluated'),
    mends: { unevaluated: false },
  },
  ...["ajv", "hyperjump"].map((oracle) => ({
    oracle,
    dialect: "openapi-3.0",
    reason: "nullable: null fails enum and the like all the same; covenant lets it pass by whatever stands beside it",
    concerns: (text) => text.includes('"nullable"'),
    rewrite: translatedWithNull,
  })),
];

/** hyperjump answers as the emitted code does, by the specification; what in Ajv is wrong cannot be mended from outside. */
const byMajority = [
  {
    oracle: "ajv",
    reason:
      "keeps for one entry or member what it noted as evaluated of the one before (unevaluatedProperties in a loop)",
    concerns: (text) => text.includes('"unevaluatedProperties"') && loops.test(text),
  },
  {
    oracle: "ajv",
    reason:
      "counts how many entries of a list are evaluated, not which: contains, branches (unevaluatedItems; core, 11.2)",
    concerns: (text) => /"unevaluatedItems"/.test(text) && /"(contains|anyOf|oneOf|allOf|if|\$ref|not)"/.test(text),
  },
  {
    oracle: "ajv",
    reason: "throws where it notes which members a branch has evaluated",
    concerns: (text, said) =>
      text.includes('"unevaluated') && /^threw (props\d+ is not defined|Cannot set prop)/.test(said),
  },
];

const loops = /"(contains|items|additionalProperties|patternProperties|unevaluatedItems)"/;
const inherited = /__proto__|constructor|toString/;

/** The reasons that together turn the oracle's answer into `wanted`, or undefined: what nobody has explained. */
export async function explanation({ oracle, schema, dialect, value, says }) {
  const [wanted, said] = [says.is, says[oracle]];
  const text = JSON.stringify([schema, value]);
  const fittingTo = (which) =>
    rules.filter(
      (rule) => rule.oracle === which && (rule.dialect ?? dialect) === dialect && rule.concerns(text, says[which]),
    );
  const fitting = fittingTo(oracle);
  for (const rule of fitting) {
    if ((await again([rule], oracle, schema, dialect, value)) === wanted) return `${oracle} ${rule.reason}`;
  }
  const counted = byMajority.find((rule) => rule.oracle === oracle && rule.concerns(text, said));
  if (counted !== undefined) {
    // hyperjump may be wrong about the same pair for a reason of its own.
    const agrees =
      says.hyperjump === wanted ||
      (await again(fittingTo("hyperjump"), "hyperjump", schema, dialect, value)) === wanted;
    if (agrees) return `${oracle} ${counted.reason}`;
  }
  if (fitting.length < 2 || (await again(fitting, oracle, schema, dialect, value)) !== wanted) return undefined;
  return `${oracle}, several of these at once`;
}

async function again(chosen, oracle, schema, dialect, value) {
  const renamed = (one) => (chosen.some(({ rename }) => rename) ? withoutInherited(one) : structuredClone(one));
  const rewritten = (one) => chosen.reduce((left, { rewrite }) => rewrite?.(left) ?? left, one);
  const isRewritten = chosen.some(({ rewrite }) => rewrite !== undefined);
  const formats = chosen.flatMap(({ mends }) => mends?.format ?? []);
  const mends = {
    ...Object.assign({}, ...chosen.map((rule) => rule.mends)),
    ...(formats.length === 0
      ? {}
      : { format: (name, text) => formats.map((one) => one(name, text)).find((one) => one !== undefined) }),
  };
  try {
    if (oracle === "ajv") {
      const plain = dialect === "openapi-3.0" && !isRewritten ? translated(schema) : rewritten(schema);
      return ajvPredicate(ajvOf(mends), renamed(plain))(renamed(value));
    }
    const is = await hyperjumpPredicate(renamed(rewritten(schema)), isRewritten ? "2020-12" : dialect);
    return withMends(mends, () => is(renamed(value)));
  } catch (error) {
    return `threw ${error.message}`;
  }
}

/** The same said apart: what `prefixItems` evaluates counts in `allOf` too. */
function withPrefixApart({ prefixItems, items, allOf = [], ...rest }) {
  if (prefixItems === undefined)
    return { ...rest, ...(items === undefined ? {} : { items }), ...(allOf.length === 0 ? {} : { allOf }) };
  return { ...rest, allOf: [...allOf, items === undefined ? { prefixItems } : { prefixItems, items }] };
}

/** `if` and `dependentSchemas` as alternatives of which one holds: each evaluates what it would have. */
function withTestsAsAlternatives({
  if: test,
  then: yes = true,
  else: no = true,
  dependentSchemas = {},
  allOf = [],
  ...rest
}) {
  const either = (condition, held, other) => ({
    anyOf: [{ allOf: [condition, held] }, { allOf: [{ not: condition }, other] }],
  });
  const all = [
    ...allOf,
    ...(test === undefined ? [] : [either(test, yes, no)]),
    ...Object.entries(dependentSchemas).map(([name, schema]) => either({ required: [name] }, schema, true)),
  ];
  return all.length === 0 ? rest : { ...rest, allOf: all };
}

/** A bound that no list here reaches makes Ajv count. */
function withBoundedContains(schema) {
  return schema.contains === undefined ? schema : { maxContains: 1000, ...schema };
}

function formatRule({ oracle, format, texts, values = () => true, valid, reason }) {
  return {
    oracle,
    reason,
    concerns: (text) => text.includes(`"${format}"`),
    mends: {
      format: (name, value) => (name === format && texts.test(String(value)) && values(value) ? valid : undefined),
    },
  };
}

/** The same with names that no object inherits, each fitting the same patterns as the one it stands for. */
function withoutInherited(value) {
  const text = JSON.stringify(value)
    .replaceAll("__proto__", "__proto_q")
    .replaceAll("constructor", "constructoq")
    .replaceAll("toString", "toStrinq");
  return JSON.parse(text);
}
