import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { fullFormats } from "ajv-formats/dist/formats.js";

/**
 * Ajv as the first oracle. `mends` replaces parts of it, to see whether a difference goes away with one: `multipleOf`, a
 * function of value and divisor, `format`, which may answer in Ajv's stead for a format and a text, and `unevaluated`, whether
 * it keeps account of what is evaluated.
 */
export function ajvOf(mends = {}) {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false, validateSchema: false });
  // The constructor for 2020-12 turns it on whatever it is given.
  ajv.opts.unevaluated = mends.unevaluated ?? true;
  addFormats(ajv);
  if (mends.multipleOf !== undefined) {
    ajv.removeKeyword("multipleOf");
    ajv.addKeyword({
      keyword: "multipleOf",
      type: "number",
      validate: (divisor, value) => mends.multipleOf(value, divisor),
    });
  }
  if (mends.format !== undefined)
    for (const name of Object.keys(fullFormats)) ajv.addFormat(name, mended(name, mends.format));
  return ajv;
}

/** In: a schema of 2020-12. Out: its predicate. Throws where Ajv does not compile it. */
export function ajvPredicate(ajv, schema) {
  try {
    const validate = ajv.compile(structuredClone(schema));
    return (value) => validate(value) === true;
  } finally {
    // Schemas of the same `$id` follow each other.
    ajv.removeSchema();
  }
}

function mended(name, format) {
  const original = fullFormats[name];
  const { validate = original, type = "string" } =
    typeof original === "object" && !(original instanceof RegExp) ? original : {};
  const fits = (value) => (validate instanceof RegExp ? validate.test(value) : validate === true || validate(value));
  return { type, validate: (value) => format(name, value) ?? fits(value) };
}
