import { expect, test } from "vitest";
import { rows } from "./table.ts";
import { finValidators } from "./validators.ts";

/** Facts of a type that says nothing, as a program without types might give them: unchecked, and named. */

const operations = await finValidators();
const operation = "POST /v2/customers/{customer_id}/individual/attach";
const body = rows().find((row) => row.operation === operation && row.want.valid)?.body;

test.each<[name: string, context: Record<string, unknown>, rule: string, needs: string[]]>([
  ["a Date for now", { now: new Date(0) }, "expires-after-today", ["now"]],
  ["a text that is no moment", { now: "today" }, "expires-after-today", ["now"]],
  ["a Set for a list", { uploads: new Set(["/a.pdf"]) }, "own-files", ["uploads"]],
  ["a text for a number", { in_flight: "1" }, "one-in-flight", ["in_flight"]],
  [
    "an object for a text",
    { customer: { country_of_residence: {} } },
    "address-in-country-of-residence",
    ["customer.country_of_residence"],
  ],
])("%s", (_, context, rule, needs) => {
  const request = operations[operation]?.request;
  const result = request?.check(body, { now: "2026-07-01T00:00:00Z", ...context });
  expect(result?.valid).toBe(true);
  expect(result?.unchecked.find((one) => one.rule === rule)?.needs).toEqual(needs);
});

test("where now is absent the clock decides, and nothing is missing", () => {
  const result = operations[operation]?.request?.check(body, {});
  expect(result?.unchecked.map((one) => one.rule)).not.toContain("expires-after-today");
});
