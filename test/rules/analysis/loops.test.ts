import { expect, test } from "vitest";
import { list, object, text } from "../../support/schemas.ts";
import { analysed, type Given } from "./analysed.ts";

const long = list(text, { maxItems: 10 });
const thing = object({
  lines: list(object({ id: text, tags: list(text) })),
  others: list(object({ id: text })),
  few: long,
});

interface Row extends Omit<Given, "schema"> {
  readonly name: string;
  readonly schema?: object;
  readonly want: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: "not: a list within the one object that a place leads to",
    schema: object({ order: thing }),
    rules: "- { id: r, unique: [{ each: $.order, values: 'lines[*].id' }] }",
    want: [],
  },
  {
    name: "unique over a list of the body, at each entry of another",
    rules: "- { id: r, each: 'lines[*]', unique: [{ each: '$.others[*]', values: id }, { values: id }] }",
    want: [
      'warning list-unbounded /0: r goes through others[*] once for each entry of lines[*], and neither has `maxItems` | see #/properties/others | {"lines":[{}],"others":[{}]}',
    ],
  },
  {
    name: "a count of the body's list, at each of its own entries",
    rules: "- { id: r, each: 'lines[*]', count: '$.lines[*]', max: 5 }",
    want: [
      'warning list-unbounded /0: r goes through lines[*] once for each entry of lines[*], and neither has `maxItems` | see #/properties/lines | {"lines":[{}]}',
    ],
  },
  {
    name: "a list of the entry around, at each entry further in",
    schema: object({ groups: list(object({ members: list(object({ id: text })) }), { maxItems: 3 }) }),
    rest: "shared: { inner: [{ id: r, each: 'people.members[*]', unique: [{ values: 'people.members[*].id' }] }] }",
    rules: "- { include: inner, each: 'groups[*]', with: { people: '@' } }",
    want: [
      'warning list-unbounded /shared/inner/0: r goes through members[*].id once for each entry of members[*], and neither has `maxItems` | see #/properties/groups/items/properties/members | {"groups":[{"members":[{"id":"text"}]}]}',
    ],
  },
  {
    name: "an expression over a list, for each entry of another",
    rules: "- { id: r, assert: 'this.lines.all(a, this.others.exists(b, b.id == a.id))' }",
    want: [
      'warning list-unbounded /0: r goes through others[*] once for each entry of lines[*], and neither has `maxItems` | see #/properties/others | {"lines":[{}],"others":[{}]}',
    ],
  },
  {
    name: "not: an expression over the lists of each entry",
    rules: "- { id: r, assert: 'this.lines.all(a, a.tags.all(b, b.size() > 0))' }",
    want: [],
  },
  { name: "not: a list of the entry", rules: "- { id: r, each: 'lines[*]', count: 'tags[*]', max: 5 }", want: [] },
  {
    name: "not: a list of few entries, at each entry of a long one and the other way round",
    schema: object({ lines: list(object({ id: text })), few: long, some: list(object({ id: text }), { maxItems: 2 }) }),
    rules:
      "- { id: r, each: 'lines[*]', unique: [{ values: '$.few[*]' }] }\n- { id: s, each: 'some[*]', unique: [{ values: '$.lines[*].id' }] }",
    want: [],
  },
  {
    name: "not: once over both lists, at the body",
    rules: "- { id: r, unique: [{ values: '$.lines[*].id' }, { values: '$.others[*].id' }] }",
    want: [],
  },
  {
    name: "not: a list of the context, which is the caller's own",
    context:
      "{ asked: { type: array, items: { type: object, properties: { id: { type: string }, name: { type: string } } } } }",
    rules:
      "- { id: r, each: 'lines[*]', mask: '@', allow: [{ each: 'context.asked[*]', matching: id, values: name }] }",
    want: [],
  },
];

test.each(rows)("$name", ({ want, schema = thing, ...given }) => {
  expect(analysed({ schema, ...given })).toEqual(want);
});
