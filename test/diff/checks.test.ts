import { expect, test } from "vitest";
import { checks } from "../../generator/diff/checks/index.ts";

const all = [...checks.values()];

test("each has an id, words, and a mirror that is one of them", () => {
  for (const { id, meaning, mirror } of all) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(meaning).toMatch(/^\w.*[^.]$/);
    if (mirror !== null) expect(checks.has(mirror), `${id} -> ${mirror}`).toBe(true);
  }
  expect(all.length).toBeGreaterThan(1000);
});

test.each([
  ["request-property-max-length-decreased", "error", "request-property-max-length-increased"],
  ["response-property-max-length-decreased", "info", "response-property-max-length-increased"],
  ["response-header-min-increased", "info", "response-header-min-decreased"],
  ["request-parameter-property-unique-items-set", "error", "request-parameter-property-unique-items-unset"],
  ["response-property-enum-value-added", "warning", "response-property-enum-value-removed"],
  ["response-body-enum-value-added", "warning", "response-mediatype-enum-value-removed"],
  ["request-read-only-property-max-decreased", "info", "request-property-max-increased"],
  ["request-body-type-generalized", "info", "request-body-type-changed"],
  ["endpoint-added", "info", "api-removed-without-deprecation"],
  ["rule-tightened", "error", "rule-loosened"],
  ["sunset-deleted", "error", null],
])("%s", (id, level, mirror) => {
  expect(checks.get(id)).toMatchObject({ id, level, mirror });
});

test("what is no change is not among them", () => {
  for (const id of ["request-body-type-specialized", "request-property", "response-required-property-required", ""])
    expect(checks.has(id)).toBe(false);
});
