// Each group's schema as the request body of an API of its own: read, emitted, imported, asked.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { assertsFormats, catalogueOf } from "./suite.mjs";

/**
 * One result a test: `got` is undefined where both `is` and `check` answer as wanted, else what was answered instead.
 * `load` imports a module of the generator by its path below generator/.
 */
export async function run(groups, { suite, dialect, root, load }) {
  const generator = await generatorOf(load);
  const catalogue = catalogueOf(suite);
  const folder = mkdtempSync(join(tmpdir(), "covenant-conformance-"));
  symlinkSync(join(root, "dist/runtime"), join(folder, "runtime"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  try {
    const results = [];
    for (const [index, group] of groups.entries()) {
      const asked = await validatorOf(group, join(folder, String(index)), { generator, catalogue, dialect, folder });
      for (const one of group.tests) {
        const place = { file: group.file, group: group.description, test: one.description };
        results.push({ ...place, got: asked(one.data, one.valid) });
      }
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function generatorOf(load) {
  const modules = ["read/openapi.js", "model/build.js", "emit/validators/index.js"];
  const [{ readDocument }, { apiOf }, { emitValidators }] = await Promise.all(modules.map(load));
  return { readDocument, apiOf, emitValidators };
}

/** Asks the emitted validator of a group's schema: what is wrong with its answer, or undefined. */
async function validatorOf(group, at, { generator, catalogue, dialect, folder }) {
  let validator;
  try {
    validator = await emitted(group, at, { generator, catalogue, dialect, folder });
  } catch (error) {
    const reasons = error.diagnostics?.map((one) => one.message) ?? [error.stack ?? String(error)];
    return () => `the schema was not taken: ${reasons.join("; ")}`;
  }
  return (data, wanted) => {
    try {
      const [is, { valid }] = [validator.is(data), validator.check(data)];
      return is === wanted && valid === wanted ? undefined : `wanted ${wanted}, is says ${is}, check says ${valid}`;
    } catch (error) {
      return `it threw ${error.stack}`;
    }
  };
}

async function emitted(group, at, { generator, catalogue, dialect, folder }) {
  const texts = new Map([
    ["openapi.json", JSON.stringify(documentFor(dialect))],
    ["schema.json", JSON.stringify(group.schema)],
  ]);
  const readText = (file) => texts.get(file) ?? readFileSync(file, "utf8");
  const { api } = generator.apiOf(generator.readDocument({ file: "openapi.json", readText, catalogue }));
  const formats = assertsFormats(group.file) ? "requests" : "nowhere";
  for (const [path, text] of generator.emitValidators(api, new Map(), { formats })) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  symlinkSync(join(folder, "runtime"), join(at, "runtime"));
  const { operations } = await import(pathToFileURL(join(at, "operations.js")).href);
  return operations["POST /"].request;
}

/** A schema may be true or false, which no reference object can be: it stands in a file of its own. */
function documentFor({ openapi }) {
  const schema = { $ref: "schema.json" };
  const body = { required: true, content: { "application/json": { schema } } };
  return {
    openapi,
    info: { title: "suite", version: "1" },
    paths: { "/": { post: { requestBody: body, responses: { 204: { description: "taken" } } } } },
  };
}
