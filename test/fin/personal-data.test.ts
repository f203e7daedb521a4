import { expect, test } from "vitest";
import { rows } from "./table.ts";
import { finValidators } from "./validators.ts";

const secret = "X-7391-PASSPORT";
const operations = await finValidators();

/** Every body that has the secret in one place more: as a value, inside a list, as the name of a member. */
function* poisoned(value: unknown): Generator<unknown> {
  yield secret;
  yield [secret];
  yield { [secret]: secret };
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    for (const inner of poisoned((value as Record<string, unknown>)[key])) {
      if (Array.isArray(value)) yield value.map((one, index) => (String(index) === key ? inner : one));
      else yield { ...value, [key]: inner };
    }
  }
  yield Array.isArray(value) ? [...value, secret] : { ...value, [secret]: secret };
}

// One body of each operation, accepted as it is.
const bases = new Map(
  rows()
    .filter((row) => row.want.valid)
    .map((row) => [row.operation, row]),
);

test.each([...bases.values()].map((row) => [row.operation, row] as const))(
  "%s: no message shows what was sent",
  (_, row) => {
    const request = operations[row.operation]?.request;
    let rejected = 0;
    for (const body of poisoned(row.body)) {
      for (const context of [
        row.context,
        {},
        { uploads: [], parties: { [secret]: { country_of_residence: secret } }, rfi: { request_for_information: [] } },
      ]) {
        const result = request?.check(body, context);
        if (result === undefined || result.valid) continue;
        rejected++;
        for (const issue of result.issues) expect(issue.message).not.toContain("7391");
        for (const one of result.unchecked) expect(JSON.stringify(one)).not.toContain("7391");
      }
    }
    expect(rejected).toBeGreaterThan(10);
  },
);
