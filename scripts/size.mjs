// What the validator of the V2 individual attach weighs in a bundle, beside what rivals make of the same schema.
// `npm run size`: bundled from the emitted package's own modules, minified, gzipped.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { validator as schemasafe } from "@exodus/schemasafe";
import { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { attachSchema } from "./bench/bodies/attach.mjs";
import { bundled } from "./bench/bundled.mjs";
import { emitFin } from "./bench/emitted.mjs";
import { rivalSchema } from "./bench/rivals/schema.mjs";
import { rivalSource } from "./bench/rivals/source.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const operation = "attachDocumentsToIndividualCustomerV2";
const schema = "AttachDocumentsToIndividualCustomerV2Input";
const folder = mkdtempSync(join(tmpdir(), "covenant-size-"));
try {
  await print(await ours(), await rivals());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function ours() {
  const [shapes, ruled] = [join(folder, "shapes"), join(folder, "ruled")];
  await emitFin(root, shapes, false);
  await emitFin(root, ruled, true);
  const predicate = `export { is${schema} } from "./validators/schemas/${schema}.js";`;
  return [
    {
      name: "shapes alone, is and check with messages",
      bytes: await bundled(await request(shapes), shapes),
      bound: 2900,
    },
    { name: "with all its rules", bytes: await bundled(await request(ruled), ruled), bound: 4200 },
    { name: "  of the shapes, the predicate alone", bytes: await bundled(predicate, shapes) },
    { name: "  the operation whole, parameters and answers too", bytes: await bundled(await whole(), ruled) },
  ];
}

/** What a user imports for the request alone: its own export where the module has one, else the operation. */
async function request(emitted) {
  const module = `./validators/operations/${operation}.js`;
  const exported = await import(pathToFileURL(join(emitted, module)).href);
  return `export { ${"request" in exported ? "request" : operation} } from "${module}";`;
}

async function whole() {
  return `export { ${operation} } from "./validators/index.js";`;
}

async function rivals() {
  const document = parse(readFileSync(join(root, "specs/fin/openapi.yaml"), "utf8"));
  const plain = rivalSchema(document, attachSchema);
  const rivalFolder = join(folder, "rivals");
  mkdirSync(rivalFolder);
  symlinkSync(join(root, "node_modules"), join(rivalFolder, "node_modules"));
  const options = {
    includeErrors: true,
    allErrors: true,
    $schemaDefault: "https://json-schema.org/draft/2020-12/schema",
  };
  const zod = `${rivalSource("zodMini", plain)}export const check = (body) => schema.safeParse(body);`;
  const valibot = `${rivalSource("valibot", plain)}import { safeParse } from "valibot"; export const check = (body) => safeParse(schema, body);`;
  const sources = {
    "Ajv standalone, all errors": ajvModule(plain),
    "schemasafe, all errors": `export const check = ${schemasafe(plain, options).toModule()}`,
    "zod mini": zod,
    valibot,
  };
  const measured = Object.entries(sources).map(async ([name, text]) => ({
    name,
    bytes: await bundled(text, rivalFolder),
  }));
  return Promise.all(measured);
}

function ajvModule(plain) {
  const ajv = new Ajv({ strict: false, allErrors: true, code: { source: true, esm: true } });
  addFormats(ajv);
  return (standalone.default ?? standalone)(ajv, ajv.compile(plain));
}

async function print(own, others) {
  console.log("the V2 individual attach, 249 country codes included: bytes bundled, minified, gzipped\n");
  for (const { name, bytes, bound } of [...own, ...others]) {
    const asked = bound === undefined ? "" : `asked for: at most ${bound}: ${bytes > bound ? "MISSED" : "kept"}`;
    console.log(`${name.padEnd(52)}${String(bytes).padStart(7)}  ${asked}`.trimEnd());
  }
  process.exitCode = own.some(({ bytes, bound }) => bytes > bound) ? 1 : 0;
}
