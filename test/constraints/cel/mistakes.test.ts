import { expect, test } from "vitest";
import { lintRule } from "../lint-rule.ts";

/** What is wrong with an expression, told at its place within the text. `{ id: a, assert: "` ends at 7:26. */
test.each<[expression: string, want: string[]]>([
  ["this.price > 1", []],
  ["this.lines.all(l, l.side == 'LEFT' || l.size in [1, 2]) && context.buyer.status != 'NEW'", []],
  ["this.lines.filter(l, has(l.parts)).map(l, l.parts.size()).sum() < 3 ? this.gift : this['note'] == ''", []],
  ["this.due == null || date(this.due) >= today.plusDays(-30)", []],
  ["this.price >", ["expression-syntax 7:39 the expression cannot be read: expected a value, got the end"]],
  ["has(this.note", ["expression-syntax 7:40 the expression cannot be read: expected a comma or ), got the end"]],
  [
    "this.lines.all(l l.size == 1)",
    ["expression-syntax 7:44 the expression cannot be read: expected a comma or ), got l"],
  ],
  ["this.price > 1)", ["expression-syntax 7:41 the expression cannot be read: expected an operator or the end, got )"]],
  ["this.note == 'a", ["expression-syntax 7:40 the expression cannot be read: a string is not closed"]],
  ["this.note == '\\\\q'", ["expression-syntax 7:41 the expression cannot be read: no such escape in a string"]],
  ["this.price == 5u", ["expression-syntax 7:41 the expression cannot be read: this is no number"]],
  ["this.price = 5", ["expression-syntax 7:38 the expression cannot be read: no such sign"]],
  [
    "{'a': 1}.a == 1",
    ["expression-syntax 7:27 the expression cannot be read: maps and messages cannot be made in a rule"],
  ],
  [
    "this.note == '''a'''",
    ["expression-syntax 7:40 the expression cannot be read: strings in three quotes are not taken; use one"],
  ],
  [
    "99999999999999999999 > this.price",
    ["expression-syntax 7:27 the expression cannot be read: an int of more than 53 bits"],
  ],
  ["while > this.price", ["expression-syntax 7:27 the expression cannot be read: while is a word of CEL's own"]],
  ["price > 1", ["expression-name 7:27 nothing is named price; did you mean this.price?"]],
  ["boddy.price > 1", ["expression-name 7:27 nothing is named boddy; did you mean body?"]],
  [
    "this.prise > 1 && this.lines.all(l, l.sise == 1)",
    [
      "expression-field 7:32 this has no field prise; did you mean price?",
      "expression-field 7:65 l has no field sise; did you mean size?",
    ],
  ],
  ["context.buyr.status == 'NEW'", ["expression-field 7:35 context has no field buyr; did you mean buyer?"]],
  ["this.lines.size == 1", ["expression-fieldless 7:38 this.lines is a list, which has no fields"]],
  ["this.note.size > 1", ["expression-fieldless 7:37 this.note is a string, which has no fields"]],
  ["this.kind == 'GIVT'", ["value-not-in-enum 7:40 GIVT is no value of kind; did you mean GIFT?"]],
  [
    "this.lines.exists(l, l.side in ['LEFT', 'RIHGT'])",
    ["value-not-in-enum 7:67 RIHGT is no value of side; did you mean RIGHT?"],
  ],
  ["this.note.siz() > 1", ["expression-function 7:37 no function is named siz; did you mean size?"]],
  ["this.note.matches('(a+)+')", ["expression-function 7:37 no function is named matches"]],
  ["len(this.note) > 1", ["expression-function 7:27 no function is named len"]],
  ["this.note.startsWith(1)", ["expression-arguments 7:37 startsWith takes other arguments, got (int), on string"]],
  ["this.note.sum() > 1", ["expression-arguments 7:37 sum takes a list of int or of double, got string"]],
  ["this.note.all(x, true)", ["expression-arguments 7:37 all takes a list, got string"]],
  [
    "this.lines.all(1, true)",
    ["expression-arguments 7:38 all takes a name for an entry and an expression over it, got 2 arguments"],
  ],
  ["has(this)", ["expression-arguments 7:27 has takes a field of a value, got something else"]],
  ["this.note < 1", ["expression-types 7:39 `<` cannot take string and int"]],
  ["this.price + 1 > 2.0", ["expression-types 7:40 `+` cannot take double and int"]],
  ["this.note == null", ["expression-types 7:40 `==` cannot take string and null"]],
  ["this.gift ? 'a' : 1", ["expression-types 7:45 ? : cannot take string and int"]],
  ["this.day < today", ["expression-types 7:38 `<` cannot take string and date"]],
  ["this.price", ["expression-type 7:27 this.price must be true or false, and it is double"]],
  ["this.gift && this.price", ["expression-type 7:40 this.price must be true or false, and it is double"]],
  ["this.lines[0.5].size == 1", ["expression-type 7:38 0.5 must be an int, and it is double"]],
  ["-this.note == ''", ["expression-type 7:28 this.note must be a number, and it is string"]],
  [
    "1 < 2",
    ["expression-reads-nothing 7:27 the expression reads nothing of the body, so it says the same of every one"],
  ],
])("%s", async (expression, want) => {
  expect(await lintRule(`{ id: a, assert: "${expression}" }`)).toEqual(want);
});

test.each<[name: string, rule: string, want: string[]]>([
  ["no text", "{ id: a, assert: 5 }", ["rule-value 7:26 `assert` must be an expression, such as this.from <= this.to"]],
  [
    "plain",
    "{ id: a, assert: this.price > this.prise }",
    ["expression-field 7:44 this has no field prise; did you mean price?"],
  ],
  [
    "in single quotes",
    "{ id: a, assert: 'this.kind == ''GIVT''' }",
    ["value-not-in-enum 7:40 GIVT is no value of kind; did you mean GIFT?"],
  ],
  [
    "folded",
    "id: a\n        assert: >-\n          this.price > 1 &&\n          this.prise < 3\n",
    ["expression-field 10:16 this has no field prise; did you mean price?"],
  ],
  [
    "a literal block",
    "id: a\n        assert: |\n          this.price > 1 // more\n\n          && this.prise < 3\n",
    ["expression-field 11:19 this has no field prise; did you mean price?"],
  ],
  [
    "in each entry",
    "{ id: a, each: '$.lines[*]', assert: 'this.size > body.prise' }",
    ["expression-field 7:64 body has no field prise; did you mean price?"],
  ],
])("written %s", async (_, rule, want) => {
  expect(await lintRule(rule)).toEqual(want);
});

test.each<[name: string, expression: string, what: RegExp]>([
  ["long", `this.gift${" || this.gift".repeat(400)}`, /it is longer than 4000 characters/],
  ["nested", `${"(".repeat(60)}this.gift${")".repeat(60)}`, /it is nested deeper than 48 levels/],
  ["nested by signs", `${"!".repeat(60)}this.gift`, /it is nested deeper than 48 levels/],
  ["a sum without end", `this.price > ${"1.0 + ".repeat(60)}1.0`, /more than 48 operators in a row/],
])("an expression is bounded: too %s", async (_, expression, what) => {
  const [found = ""] = await lintRule(`{ id: a, assert: "${expression}" }`);
  expect(found).toMatch(what);
});
