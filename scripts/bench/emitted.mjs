// Emitted validators, loaded as a user would: of fin.com with its rules and without, and of one schema of any document.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The operations of specs/fin, emitted into `folder`. */
export async function finOperations(root, folder, withRules) {
  await emitFin(root, folder, withRules);
  return operationsIn(folder);
}

/** Writes the validators of specs/fin into `folder`, as a package without side effects. */
export async function emitFin(root, folder, withRules) {
  const { readDocument, apiOf, bindRules, noRules, readRules, readTextFile } = await generator(root);
  const specs = (name) => join(root, "specs/fin", name);
  const { api } = apiOf(readDocument({ file: specs("openapi.yaml") }));
  const rules = () => bindRules(readRules(specs("rules.yaml"), readTextFile(specs("rules.yaml"))), api);
  await emit(root, folder, api, withRules ? rules() : noRules);
}

/**
 * The validator of one schema of a document, as the body of a request: formats are asserted and enums closed, so that it
 * judges what its rivals judge.
 */
export async function requestOf(root, folder, { openapi, components }, schema) {
  const { readDocument, apiOf, noRules } = await generator(root);
  const content = { "application/json": { schema } };
  const paths = {
    "/judged": { post: { operationId: "judge", requestBody: { required: true, content }, responses: {} } },
  };
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "openapi.json");
  writeFileSync(file, JSON.stringify({ openapi, info: { title: "Bench", version: "1" }, paths, components }));
  const { api } = apiOf(readDocument({ file }));
  await emit(root, folder, api, noRules);
  return (await operationsIn(folder))["POST /judged"].request;
}

async function emit(root, folder, api, bound) {
  const { emitValidators } = await generator(root);
  for (const [path, text] of emitValidators(api, bound.rules)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "sideEffects": false }');
  symlinkSync(join(root, "dist/runtime"), join(folder, "runtime"));
}

async function operationsIn(folder) {
  return (await import(pathToFileURL(join(folder, "operations.js")).href)).operations;
}

async function generator(root) {
  const modules = [
    "read/openapi.js",
    "read/text.js",
    "model/build.js",
    "rules/bind.js",
    "rules/rules-file.js",
    "emit/validators/index.js",
  ];
  const loaded = await Promise.all(modules.map((path) => import(pathToFileURL(join(root, "dist", path)).href)));
  return Object.assign({}, ...loaded);
}
