import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { installPacked } from "./installed.ts";
import { right, rightProgram, threeWays, wrong, wrongFacts } from "./programs.ts";

const folder = installPacked(fileURLToPath(new URL("../../generated/fin/", import.meta.url)), "fin-com-api");

const wrongPrograms = wrong.flatMap((one, index) =>
  threeWays(one).map(([way, text]) => ({
    name: `${one.name}, ${way}`,
    names: one.names,
    file: written(`wrong-${index}-${way}.ts`, text),
  })),
);
const rightPrograms = right.map(([name, text], index) => ({
  name,
  file: written(`right-${index}.ts`, rightProgram(text)),
}));
const factPrograms = wrongFacts.map(([name, text, names], index) => ({
  name,
  names: [names],
  file: written(`facts-${index}.ts`, rightProgram(text)),
}));
const program = ts.createProgram(
  [...wrongPrograms, ...factPrograms, ...rightPrograms].map(({ file }) => file),
  {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
  },
);

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function messages(file: string): string[] {
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map((one) => ts.flattenDiagnosticMessageText(one.messageText, "\n"));
}

test("the package's own declarations have no error", () => {
  const found = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes("/fin-com-api/"))
    .flatMap((file) => messages(file.fileName));
  expect(found).toEqual([]);
});

test.each([...wrongPrograms, ...factPrograms])("$name: does not compile", ({ file, names }) => {
  const found = messages(file);
  expect(found.length).toBeGreaterThan(0);
  for (const message of found) expect(message.split("\n").length, message).toBeLessThanOrEqual(8);
  for (const name of names) expect(found.join("\n")).toMatch(name);
});

test.each(rightPrograms)("$name: compiles", ({ file }) => {
  expect(messages(file)).toEqual([]);
});
