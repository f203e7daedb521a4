import "@hyperjump/json-schema/formats";
import "@hyperjump/json-schema/openapi-3-0";
import {
  registerSchema,
  setShouldValidateFormat,
  setShouldValidateSchema,
  unregisterSchema,
  validate,
} from "@hyperjump/json-schema/draft-2020-12";
import { addFormat, addKeyword, getKeyword, setFormatHandler } from "@hyperjump/json-schema/experimental";
import { value as plain, typeOf } from "@hyperjump/json-schema/instance/experimental";

/** hyperjump as the second oracle: it interprets schemas, in the dialect they are written in. */

const dialects = {
  "2020-12": "https://json-schema.org/draft/2020-12/schema",
  "openapi-3.0": "https://spec.openapis.org/oas/3.0/schema",
};
// The dialect of OpenAPI 3.0 has a keyword of its own for the formats of draft 4 alone; 3.0 leaves the list open.
const formats = ["draft-2020-12", "draft-04"].map((draft) => `https://json-schema.org/keyword/${draft}/format`);
const [format] = formats;
const multipleOf = "https://json-schema.org/keyword/multipleOf";
// Names the run's own schemas, so that none is met again.
let count = 0;

setShouldValidateFormat(true);
setShouldValidateSchema(false);
addOpenApiFormats();
for (const id of formats) addKeyword({ ...getKeyword(format), id });

/** In: a schema. Out: its predicate. Throws where hyperjump does not compile it. */
export async function hyperjumpPredicate(schema, dialect) {
  // A schema's own `$id` is its address; it is registered under no second one.
  const uri = schema?.$id ?? `https://fuzz.example/hyperjump-${count++}`;
  registerSchema(dialect === "openapi-3.0" ? extended(schema) : structuredClone(schema), uri, dialects[dialect]);
  try {
    const fits = await validate(uri);
    return (value) => fits(value).valid;
  } finally {
    unregisterSchema(uri);
  }
}

/** OpenAPI 3.0 knows no `$defs`, and hyperjump no unknown keyword: definitions stand in an extension. */
function extended({ $defs, ...schema }) {
  if ($defs === undefined) return structuredClone(schema);
  return JSON.parse(JSON.stringify({ ...schema, "x-defs": $defs }).replaceAll('"#/$defs/', '"#/x-defs/'));
}

/** Asks with keywords of hyperjump's replaced: `mends` as for Ajv. */
export function withMends(mends, ask) {
  const originals = [multipleOf, ...formats].map((id) => getKeyword(id));
  for (const one of originals) {
    const mended =
      one.id === multipleOf
        ? mends.multipleOf && exactly(mends.multipleOf)
        : mends.format && answered(mends.format, one);
    if (mended !== undefined) addKeyword({ ...one, interpret: mended });
  }
  try {
    return ask();
  } finally {
    for (const one of originals) addKeyword(one);
  }
}

const exactly = (divides) => (divisor, instance) => typeOf(instance) !== "number" || divides(plain(instance), divisor);
const answered = (answer, original) => (name, instance) =>
  answer(name, plain(instance)) ?? original.interpret(name, instance);

/** The formats that the OpenAPI format registry adds and a text or number can break; hyperjump has none of them. */
function addOpenApiFormats() {
  const numeric = (fits) => (value) => typeof value !== "number" || fits(value);
  const handlers = {
    int32: numeric((value) => Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** 31),
    int64: numeric((value) => Number.isInteger(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value)),
    byte: (value) => typeof value !== "string" || (value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value)),
  };
  for (const [name, handler] of Object.entries(handlers)) {
    const id = `https://fuzz.example/format/${name}`;
    addFormat({ id, handler });
    setFormatHandler(format, name, id);
  }
}
