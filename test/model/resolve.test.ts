import { expect, test } from "vitest";
import { dereferenced, resolve } from "../../generator/model/resolve.ts";
import { openapi, read } from "../read/memory.ts";

const body = `components:
  schemas:
    A: { $ref: "#/components/schemas/B" }
    B: { $ref: "#/components/schemas/C" }
    C: { type: string }
    D: { $ref: "#/components/schemas/C", minLength: 1 }
    E: { $ref: "#/components/schemas/F" }
    F: false
  parameters:
    p: { $ref: "#/components/parameters/q", description: mine }
    q: { name: q, in: query, description: theirs }`;
const documents = {
  "3.0.3": read({ "api.yaml": openapi(body, "3.0.3") }),
  "3.1.0": read({ "api.yaml": openapi(body) }),
};

const given: readonly [version: keyof typeof documents, from: string, to: string][] = [
  ["3.1.0", "A", "C"],
  ["3.1.0", "C", "C"],
  ["3.1.0", "D", "D"],
  ["3.0.3", "D", "C"],
  ["3.1.0", "E", "F"],
];

test.each(given)("%s %s -> %s", (version, from, to) => {
  const pointer = `/components/schemas/${from}`;
  const document = documents[version];
  expect(resolve(document, { schema: { $ref: `#${pointer}` }, pointer: "/x" }).pointer).toBe(
    `/components/schemas/${to}`,
  );
});

test("descriptions next to a reference win", () => {
  const at = dereferenced(documents["3.1.0"], { value: { $ref: "#/components/parameters/p" }, pointer: "/x" });
  expect(at).toEqual({ value: { name: "q", in: "query", description: "mine" }, pointer: "/components/parameters/q" });
});
