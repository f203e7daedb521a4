import { expect, test } from "vitest";
import { RequestRejected } from "../../generator/runtime/client.ts";
import { issueLimit } from "../../generator/runtime/limits.ts";
import { answerTo, operationOf, validatorOf } from "../support/validator-of.ts";

/** What is cut off is said to be. */

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

test.each([
  { count: issueLimit - 1, issues: issueLimit - 1, truncated: false },
  { count: issueLimit, issues: issueLimit, truncated: false },
  { count: issueLimit + 1, issues: issueLimit, truncated: true },
  { count: 1_000_000, issues: issueLimit, truncated: true },
])("$count issues", async ({ count, issues, truncated }) => {
  const validator = await validatorOf({ items: { type: "string" } });
  expect(answerTo(validator, many(count))).toMatchObject({ valid: false, issues, truncated });
});

test.each([
  { count: issueLimit, drift: issueLimit, truncated: false },
  { count: 1_000_000, drift: issueLimit, truncated: true },
])("$count unknown members", async ({ count, drift, truncated }) => {
  const { request, responses } = await operationOf({ type: "object", properties: { a: true } });
  const body = Object.fromEntries(many(count).map((index) => [`k${index}`, index]));
  for (const validator of [request, responses[200]])
    expect(answerTo(validator, body)).toMatchObject({ valid: true, drift, truncated });
});

test("unknown members of an enum in a response", async () => {
  const { responses } = await operationOf({ items: { enum: [1, 2] } });
  expect(answerTo(responses[200], many(5000))).toMatchObject({ valid: true, drift: issueLimit, truncated: true });
});

test("names of a million characters are not repeated in a thousand pointers", async () => {
  const validator = await validatorOf({ additionalProperties: { items: { type: "string" } } });
  const answer = answerTo(validator, { ["n".repeat(1_000_000)]: many(1000) });
  expect(answer).toMatchObject({ valid: false, issues: 1, truncated: true });
});

test("a hundred thousand members of a closed object", async () => {
  const validator = await validatorOf({ type: "object", additionalProperties: false });
  const body = Object.fromEntries(many(100_000).map((index) => [`k${index}`, index]));
  expect(answerTo(validator, body)).toMatchObject({ valid: false, issues: issueLimit, truncated: true });
});

test("what the client throws says so as well", async () => {
  const validator = await validatorOf({ items: { type: "string" } });
  const result = validator.check(many(2000));
  if (result.valid) throw new Error("accepted");
  const error = new RequestRejected("POST /a", result);
  expect([error.truncated, error.issues.length]).toEqual([true, issueLimit]);
  expect(error.message.split("\n").at(-1)).toBe("- more, which is not listed");
});

test("Standard Schema takes any value", async () => {
  const standard = (await validatorOf({ type: "object" })).with()["~standard"];
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const value of [proxy, 1n, Symbol("a"), undefined]) expect(standard.validate(value)).toHaveProperty("issues");
});
