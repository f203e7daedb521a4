import { expect, test } from "vitest";
import { readDocument } from "../../generator/read/openapi.ts";
import { errorsOf, memory, openapi, problems, read } from "./memory.ts";

test.each(["3.0.0", "3.0.4", "3.1.0", "3.1.1", "3.2.0"])("OpenAPI %s is read", (version) => {
  expect(read({ "api.yaml": openapi("paths: {}", version) }).root.openapi).toBe(version);
});

const wrong: readonly [name: string, files: Record<string, string>, want: string[]][] = [
  ["no file", {}, ["file-unreadable -"]],
  ["an empty file", { "api.yaml": "" }, ["file-empty api.yaml:1:1"]],
  ["a list", { "api.yaml": "- a\n" }, ["document-not-mapping api.yaml:1:1"]],
  ["a text", { "api.yaml": "<html>\n" }, ["document-not-mapping api.yaml:1:1"]],
  ["Swagger 2", { "api.yaml": 'swagger: "2.0"\n' }, ["document-swagger api.yaml:1:10"]],
  ["no version", { "api.yaml": "info: {}\n" }, ["document-without-version api.yaml:1:1"]],
  ["a version to come", { "api.yaml": "info: {}\nopenapi: 4.0.0\n" }, ["document-version api.yaml:2:10"]],
  ["a version that YAML reads as 3", { "api.yaml": "openapi: 3.0\npaths: {}\n" }, ["document-version api.yaml:1:10"]],
  ["cut off after the head", { "api.yaml": openapi("") }, ["document-without-content api.yaml:1:1"]],
];

test.each(wrong)("wrong: %s", (_, files, want) => {
  expect(problems(files)).toEqual(want);
});

test("the document and its overlays are reported together", () => {
  expect(problems({ "api.yaml": "a: 1\na: 2\n", "o.yaml": "b: [\n" }, ["o.yaml", "p.yaml"])).toEqual([
    "syntax api.yaml:2:1",
    "syntax o.yaml:1:4",
    "file-unreadable -",
  ]);
});

test("the reason why a file cannot be read is told in words", () => {
  const [one] = errorsOf(() => readDocument({ file: "no/such/file.yaml" }));
  expect(one?.message).toBe("cannot read no/such/file.yaml: there is no such file");
  const [folder] = errorsOf(() => readDocument({ file: "." }));
  expect(folder?.message).toBe("cannot read .: it is a folder");
});

test("a byte order mark is no part of the text", () => {
  const document = readDocument({
    file: "api.yaml",
    readText: memory({ "api.yaml": `\ufeff${openapi("paths: {}")}` }),
  });
  expect(document.sources.get("api.yaml")?.startsWith("openapi")).toBe(true);
});
