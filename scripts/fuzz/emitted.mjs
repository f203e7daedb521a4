import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { mapSchema } from "./keywords-of.mjs";

/** The emitted code of schemas, of the built generator: many in one document, for a document costs more than a schema. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const load = (path) => import(pathToFileURL(join(root, "dist", path)).href);
const { readDocument } = await load("read/openapi.js");
const { apiOf } = await load("model/build.js");
const { keywordFindings } = await load("constraints/keyword-findings.js");
const { emitValidators } = await load("emit/validators/index.js");
const { emitCollectors } = await load("emit/validators/collectors.js");

/** In: schemas of a dialect. Out: for each the predicate and what the collector finds. Throws what emitting throws. */
export async function emit(schemas, dialect) {
  const { api } = apiOf(read(schemas, dialect));
  const bodies = schemas.map((_, at) => ({
    schema: { $ref: place(at) },
    pointer: `/paths/~1S${at}/post/requestBody/content/application~1json/schema`,
  }));
  const files = new Map([...emitValidators(api, new Map()), ...emitCollectors(api.document, bodies, "request")]);
  const { operations, collectors } = await loaded(files, ["operations.js", "request.js"]);
  return schemas.map((_, at) => {
    const { request } = operations[`POST /S${at}`];
    return { is: (value) => request.is(value), issues: (value) => collectors[at](value) };
  });
}

/** In: schemas of a dialect. Out: for each the predicate. Throws what emitting throws. */
export async function emitPredicates(schemas, dialect) {
  const { api } = apiOf(read(schemas, dialect));
  const { operations } = await loaded(emitValidators(api, new Map()), ["operations.js"]);
  return schemas.map((_, at) => {
    const { request } = operations[`POST /S${at}`];
    return (value) => request.is(value);
  });
}

/** What modules of emitted files export. */
async function loaded(files, modules) {
  const folder = mkdtempSync(join(tmpdir(), "covenant-fuzz-"));
  try {
    for (const path of new Set([...files.keys()].map(dirname))) mkdirSync(join(folder, path), { recursive: true });
    for (const [path, text] of files) writeFileSync(join(folder, path), text);
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    symlinkSync(join(root, "dist/runtime"), join(folder, "runtime"));
    const found = await Promise.all(modules.map((path) => import(pathToFileURL(join(folder, path)).href)));
    return Object.assign({}, ...found);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In: schemas of a dialect. Out: the document that holds them, and where the n-th stands in it. */
export function documentOf(schemas, dialect) {
  const document = read(schemas, dialect);
  const at = (index) => ({
    schema: { $ref: place(index) },
    pointer: `/paths/~1S${index}/post/requestBody/content/application~1json/schema`,
  });
  return { document, at };
}

/** Why the generator says that it does not check this schema as it stands, or undefined. */
export function notChecked(schema, dialect) {
  try {
    const finding = keywordFindings(read([schema], dialect)).find(({ code }) => /^keyword-un|^format-un/.test(code));
    return finding?.code;
  } catch (error) {
    return error.diagnostics?.[0]?.code ?? String(error.message);
  }
}

function place(at) {
  return `#/components/schemas/S${at}`;
}

function read(schemas, dialect) {
  const components = schemas.flatMap((schema, at) =>
    dialect === "openapi-3.0" ? apart(schema, at) : [[`S${at}`, within(schema, at)]],
  );
  const content = (at) => ({ "application/json": { schema: { $ref: place(at) } } });
  const paths = schemas.map((_, at) => [
    `/S${at}`,
    { post: { requestBody: { required: true, content: content(at) }, responses: { 204: { description: "." } } } },
  ]);
  const text = JSON.stringify({
    openapi: dialect === "openapi-3.0" ? "3.0.3" : "3.1.0",
    info: { title: "schemas", version: "1" },
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(components) },
  });
  return readDocument({ file: "schemas.json", readText: () => text });
}

/** A schema that names itself (`$id`) is a resource of its own; others share the document's, and refer into it. */
function within(schema, at) {
  if (typeof schema === "object" && typeof schema.$id === "string") return named(schema, at);
  return mapSchema(schema, (each) => {
    const { $ref, $anchor } = each;
    return {
      ...each,
      ...(typeof $ref === "string"
        ? { $ref: $ref.startsWith("#/") || $ref === "#" ? place(at) + $ref.slice(1) : `#S${at}-${$ref.slice(1)}` }
        : {}),
      ...(typeof $anchor === "string" ? { $anchor: `S${at}-${$anchor}` } : {}),
    };
  });
}

/** Every schema of the document has a folder of URIs for itself. */
function named(schema, at) {
  return JSON.parse(JSON.stringify(schema).replaceAll("https://fuzz.example/", `https://fuzz.example/S${at}/`));
}

/** OpenAPI 3.0 knows no `$defs`: definitions are components beside the schema. */
function apart(schema, at) {
  const { $defs = {}, ...rest } = schema;
  const moved = (one) =>
    mapSchema(one, (each) =>
      typeof each.$ref === "string" ? { ...each, $ref: each.$ref.replace("#/$defs/", `${place(at)}.`) } : each,
    );
  return [[`S${at}`, moved(rest)], ...Object.entries($defs).map(([name, one]) => [`S${at}.${name}`, moved(one)])];
}
