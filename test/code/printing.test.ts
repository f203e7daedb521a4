import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { printFragment, printModule } from "../../generator/code/module.ts";
import {
  block,
  comment,
  identifier,
  imported,
  importedType,
  js,
  literal,
  memberAccess,
  propertyKey,
} from "../../generator/code/printable.ts";

const hostile = [
  "plain",
  `quote " ' \``,
  "*/ alert(1) /*",
  "</script><script>alert(1)</script>",
  "<!-- -->",
  "${alert(1)}",
  "line\nbreak\r\u2028\u2029",
  "__proto__",
  "\u202e\u2066 bidi \u200b\ufeff",
  "\ud800 lone",
  "back\\slash",
  "//# sourceMappingURL=x",
];

function evaluated(text: string): unknown {
  // Only the literals of this table are run, printed by the code under test.
  return new Function(`return (${text});`)();
}

test.each(hostile)("a literal means what was given and shows no mark: %j", (text) => {
  const printed = printFragment(literal({ [text]: text }));
  expect(evaluated(printed)).toEqual(JSON.parse(JSON.stringify({ [text]: text })));
  expect(printed).not.toMatch(/<\/|<!|[\u2028\u2029\u202e\u2066\u200b\ufeff]/);
  expect(printed).not.toContain("\n");
});

test.each(hostile)("a comment and a banner end where they should: %j", (text) => {
  const printed = printModule({ path: "a.js", banner: text, body: [comment(text), js`export const a = 1;`] });
  const file = ts.createSourceFile("a.js", printed, ts.ScriptTarget.ESNext, true);
  expect(file.statements.map((one) => one.getText())).toEqual(["export const a = 1;"]);
  expect((file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([]);
});

test.each(hostile)("a key and an access reach the member of that name: %j", (name) => {
  const printed = printFragment(js`{ const _o = { ${propertyKey(name)}: 1 }; return _o${memberAccess(name)}; }`);
  expect(new Function(printed)()).toBe(1);
});

test("any text is a literal of itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(evaluated(printFragment(literal(text)))).toBe(text);
    }),
  );
});

test.each(["a b", "1a", "", "a-b", "a;alert(1)", "é"])("%j is no identifier", (name) => {
  expect(() => identifier(name)).toThrow("not an identifier");
});

test("a module's imports stand once, sorted, relative to it", () => {
  const text = printModule({
    path: "validators/operations/a.js",
    banner: "A module.",
    body: [
      block(js`export function a(v)`, [
        js`return ${imported("b", "runtime/values.js")}(${imported("a", "runtime/values.js")}, ${imported("x", "openapi-fetch")});`,
      ]),
      js`type T = ${importedType("T", "types.js")};`,
    ],
  });
  expect(text).toBe(`// A module.
import { a, b } from "../../runtime/values.js";
import type { T } from "../../types.js";
import { x } from "openapi-fetch";

export function a(v) {
  return b(a, x);
}
type T = T;
`);
});
