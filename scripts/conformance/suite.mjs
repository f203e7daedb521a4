// The suite's files: groups of tests, and the schemas that tests refer to.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";

/** Every group that the dialect can say, with the file it stands in; how many tests were left out, and folders that are not there. */
export function groupsOf(suite, { folder, speaks }, withOptional) {
  const base = join(suite, "tests", folder);
  const folders = ["", ...(withOptional ? ["optional", join("optional", "format")] : [])];
  const missing = folders.filter((one) => !existsSync(join(base, one))).map((one) => join(folder, one));
  const all = folders
    .filter((one) => existsSync(join(base, one)))
    .flatMap((one) =>
      jsonIn(join(base, one)).map((file) => (one === "" ? file : `${one.replaceAll(sep, "/")}/${file}`)),
    )
    .flatMap((file) => JSON.parse(readFileSync(join(base, file), "utf8")).map((group) => ({ ...group, file })));
  const groups = all.filter(({ schema }) => speaks(schema));
  const skipped = all.filter((one) => !groups.includes(one)).reduce((sum, { tests }) => sum + tests.length, 0);
  return { groups, skipped, missing };
}

/** Formats are asserted where the suite asks for it, and are annotations everywhere else. */
export function assertsFormats(file) {
  return file.startsWith("optional/format");
}

/** The files behind the URIs that schemas of the suite refer to: its remotes, and the metaschemas of the draft. */
export function catalogueOf(suite) {
  const remotes = join(suite, "remotes");
  const served = filesBelow(remotes).map((path) => [
    `http://localhost:1234/${relative(remotes, path).replaceAll(sep, "/")}`,
    path,
  ]);
  const metaschemas = dirname(createRequire(import.meta.url).resolve("ajv/dist/refs/json-schema-2020-12/schema.json"));
  const published = filesBelow(metaschemas)
    .filter((path) => path.endsWith(".json"))
    .map((path) => [JSON.parse(readFileSync(path, "utf8")).$id, path]);
  return new Map([...served, ...published]);
}

function jsonIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(".json"));
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((one) => (one.isDirectory() ? filesBelow(join(folder, one.name)) : [join(folder, one.name)]))
    .sort();
}
