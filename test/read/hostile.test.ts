import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { InputError } from "../../generator/diagnostics.ts";
import { apiOf } from "../../generator/model/build.ts";
import { documentFindings } from "../../generator/read/findings.ts";
import { locator } from "../../generator/read/locate.ts";
import { openapi, read } from "./memory.ts";

const names = fc.constantFrom(
  ..."openapi info paths webhooks components schemas parameters responses /a get post $ref $id $anchor items properties allOf".split(
    " ",
  ),
  ..."discriminator mapping schema content examples example value __proto__ constructor x-a security in name tags callbacks".split(
    " ",
  ),
);
const leaves = fc.constantFrom<unknown>(
  ..."#/components/schemas/A #/paths/~1a # #/ #x other.yaml other.yaml#/A api.yaml#/info http://x/y %E0%A4 a%zz query 3.1.0".split(
    " ",
  ),
  null,
  true,
  0,
  "",
  [],
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7 },
    leaves,
    fc.dictionary(names, tie("tree"), { maxKeys: 5 }),
    fc.array(tie("tree"), { maxLength: 3 }),
  ),
}));

test("whatever a document holds, reading gives it back or says what is wrong with it", () => {
  const root = fc.record({
    paths: tree,
    components: fc.record({ schemas: fc.dictionary(fc.constantFrom("A", "B"), tree) }),
    webhooks: tree,
  });
  fc.assert(
    fc.property(root, tree, tree, (document, other, update) => {
      const files = {
        "api.yaml": openapi(stringify(document)),
        "other.yaml": stringify(other),
        "o.yaml": stringify({
          overlay: "1.0.0",
          actions: [
            { target: "$..A", update },
            { target: "$..items", remove: true },
          ],
        }),
      };
      for (const overlays of [[], ["o.yaml"]]) {
        const find = locator(new Map(Object.entries(files)));
        try {
          const got = read(files, overlays);
          const before = JSON.stringify(got.root);
          const found = [...apiOf(got).diagnostics, ...documentFindings(got)];
          expect(found.filter(({ place }) => place === null || find(place) === undefined)).toEqual([]);
          expect(JSON.stringify(got.root)).toBe(before);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          expect(error.diagnostics.length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("a text cut off anywhere is read or refused", () => {
  const whole = openapi(
    `paths: { /a: { get: { responses: { "200": { description: "d" } } } } }\ncomponents:\n  schemas: { A: [x, 'y'] }\n`,
  );
  for (const text of [whole, JSON.stringify({ openapi: "3.1.0", paths: { "/a": { get: {} } } })]) {
    for (let end = 0; end < text.length; end++) {
      try {
        read({ "api.yaml": text.slice(0, end) });
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
      }
    }
  }
});

test.each(["[", "{a: ", "- ", "a:\n", "a: 1 b\n"])(
  "%j many times over is refused in good time",
  { timeout: 20_000 },
  (text) => {
    expect(() => read({ "api.yaml": text.repeat(20_000) })).toThrow(InputError);
  },
);
