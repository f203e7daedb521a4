import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { inline } from "../emit/vectors/inline.ts";

const entry = { type: "object", properties: { uri: { type: "string" }, number: { type: "string" } } };
const schema = {
  type: "object",
  properties: { list: { type: "array", items: entry }, tags: { type: "array", items: true } },
};

const rules = `- { id: unique-files, unique: 'list[*].uri' }
- { id: own-files, reference: 'list[*].uri', in: context.uploads }
- { id: number, each: 'list[*]', presence: number, then: required }`;

interface Row {
  readonly name: string;
  readonly list: readonly unknown[];
  readonly want: readonly string[];
}

// A rule leaves alone what a keyword has refused already.
test.each<Row>([
  {
    name: "values of a wrong type, the same twice",
    list: [
      { uri: 5, number: "1" },
      { uri: 5, number: "2" },
    ],
    want: ["type /list/0/uri", "type /list/1/uri"],
  },
  {
    name: "the sound values beside one that is not",
    list: [
      { uri: 5, number: "1" },
      { uri: "x", number: "2" },
      { uri: "x", number: "3" },
    ],
    want: ["type /list/0/uri", "unique-files /list/2/uri", "own-files /list/1/uri", "own-files /list/2/uri"],
  },
  { name: "an entry that is no object", list: [5, {}], want: ["type /list/0", "number /list/1/number"] },
])("$name", async ({ list, want }) => {
  const { validator, problems } = await inline(schema, rules, {
    context: "uploads: { type: array, items: { type: string } }",
  });
  expect(problems).toEqual([]);
  const context = { uploads: ["a"] };
  const checked = validator?.check({ list }, context);
  expect(checked?.valid === false && checked.issues.map((one) => `${one.rule ?? one.keyword} ${one.pointer}`)).toEqual(
    want,
  );
  expect(validator?.is({ list }, context)).toBe(false);
});

// `--expose-gc` for this process alone; WeakRef holds what it refers to until the job ends.
test.each<[name: string, more: readonly unknown[]]>([
  ["accepted", []],
  ["refused", [1, 1]],
])("unique keeps no value of a body past the call: %s", async (_, more) => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const { validator, problems } = await inline(schema, "- { id: unique-tags, unique: 'tags[*]' }");
  expect(problems).toEqual([]);
  const refs = (["is", "check"] as const).map((how) => {
    const value = { tag: how };
    validator?.[how]({ tags: [value, ...more] });
    return new WeakRef(value);
  });
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(refs.map((ref) => ref.deref())).toEqual([undefined, undefined]);
  expect(validator?.is({ tags: [] })).toBe(true);
});
