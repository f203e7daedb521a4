import { expect, test } from "vitest";
import { answerTo, operationOf, validatorOf } from "../support/validator-of.ts";

/** Patterns at run time. */

test("a text that `maxLength` refuses does not reach a pattern that explodes over it", async () => {
  const { request, responses } = await operationOf({ type: "string", pattern: "^(a+)+$", maxLength: 20 });
  for (const validator of [request, responses[200]]) {
    expect(answerTo(validator, `${"a".repeat(60)}!`).keywords).toEqual(["maxLength"]);
    expect(answerTo(validator, "aaa!").keywords).toEqual(["pattern"]);
    expect(answerTo(validator, "aaa").valid).toBe(true);
  }
});

test("a text that is too long is held to a pattern that costs little all the same", async () => {
  const validator = await validatorOf({ type: "string", pattern: "^a+$", maxLength: 2 });
  expect(answerTo(validator, "aab").keywords).toEqual(["maxLength", "pattern"]);
});

test.each([
  { name: "with u", pattern: "^.$", accepted: ["😀", "\ud83d", "é"], rejected: ["", "ab"] },
  {
    name: "properties of Unicode",
    pattern: "^\\p{Lu}\\w+$",
    accepted: ["École".normalize("NFC"), "Ab"],
    rejected: ["ab"],
  },
  {
    name: "without u, which refuses it",
    pattern: "^[\\w-.]\\-$",
    accepted: ["a-", "--", ".-"],
    rejected: ["😀-", "a"],
  },
])("$name", async ({ pattern, accepted, rejected }) => {
  const validator = await validatorOf({ type: "string", pattern });
  expect(accepted.filter((text) => !answerTo(validator, text).valid)).toEqual([]);
  expect(rejected.filter((text) => answerTo(validator, text).valid)).toEqual([]);
});

test("patterns that are none check nothing", async () => {
  const validator = await validatorOf({
    pattern: "(",
    patternProperties: { "[": false },
    additionalProperties: { type: "integer" },
  });
  expect([{}, { a: 1 }, "("].every((body) => answerTo(validator, body).valid)).toBe(true);
  expect(answerTo(validator, { a: "b" }).keywords).toEqual(["type"]);
});
