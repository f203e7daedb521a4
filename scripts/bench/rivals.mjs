// The rivals of a schema, each in its best form: compiled, tuned, given what `rivalSchema` made. `is` answers yes or no,
// `check` finds every issue and answers whether there was none.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { validator as schemasafe } from "@exodus/schemasafe";
import { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Compile } from "typebox/schema";
import { is as isValibot, safeParse as parseValibot } from "valibot";
import { rivalSource } from "./rivals/source.mjs";

export async function rivalsOf(root, folder, schema) {
  const [zod, valibot] = await Promise.all([
    loaded(root, folder, "zod", schema),
    loaded(root, folder, "valibot", schema),
  ]);
  const typebox = Compile(schema);
  if (!typebox.IsAccelerated()) throw new Error("typebox did not compile the schema");
  return [
    ajv("Ajv", schema, { formats: {}, options: {} }),
    ajv("Ajv, tuned", schema, { formats: { mode: "fast" }, options: { loopEnum: 1000 } }),
    { name: "typebox", is: (body) => typebox.Check(body), check: (body) => typebox.Errors(body)[1].length === 0 },
    { name: "schemasafe", ...bySchemasafe(schema) },
    { name: "zod", is: (body) => zod.safeParse(body).success, check: (body) => zod.safeParse(body).success },
    { name: "valibot", is: (body) => isValibot(valibot, body), check: (body) => parseValibot(valibot, body).success },
  ];
}

function ajv(name, schema, { formats, options }) {
  const compiled = (allErrors) => {
    const one = new Ajv({ strict: false, allErrors, ...options });
    addFormats(one, formats);
    const validate = one.compile(schema);
    return (body) => validate(body);
  };
  return { name, is: compiled(false), check: compiled(true) };
}

/** `isJSON`: it may take for granted that bodies come from JSON.parse. */
function bySchemasafe(schema) {
  const options = { mode: "spec", isJSON: true, $schemaDefault: "https://json-schema.org/draft/2020-12/schema" };
  return {
    is: schemasafe(schema, options),
    check: schemasafe(schema, { ...options, includeErrors: true, allErrors: true }),
  };
}

async function loaded(root, folder, library, schema) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${library}.mjs`);
  writeFileSync(file, rivalSource(library, schema));
  const packages = join(folder, "node_modules");
  try {
    symlinkSync(join(root, "node_modules"), packages);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return (await import(pathToFileURL(file).href)).schema;
}
