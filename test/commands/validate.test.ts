import { expect, test } from "vitest";
import { answering, covenant, shop, told, workspace } from "./workspace.ts";

const cwd = workspace({
  ...shop({ document: answering }),
  "gift.json": '{ "kind": "GIFT", "due": "2026-01-02" }',
  "sale.json": '{ "kind": "SALE" }',
  "wrong.json": '{ "kind": "PERSONAL", "secret": "AB1234567" }',
  "known.json": '{ "buyer": { "status": "KNOWN" }, "other": 1 }',
  "new.json": '{ "buyer": { "status": "NEW" } }',
  "null.json": '{ "buyer": null }',
  "odd.json": '{\n "buyer": { "status": "PERSONAL" } }',
  "list.json": "[]",
  "open.json": "[".repeat(200_000),
  "deep.json": `{ "other": ${"[".repeat(200_000)}${"]".repeat(200_000)} }`,
  "deeper.json": `{ "buyer": ${"[".repeat(200_000)}${"]".repeat(200_000)} }`,
  "after.json": '{ "query": { "after": "2026-13-01" } }',
  "listed.json": '[{ "kind": "SALE" }, {}]',
  "long.json": JSON.stringify(Array.from({ length: 1500 }, () => ({}))),
  "broken.json": '{ "secret": "AB1234567",\n "b": }',
});
const operation = "POST /orders";

async function answer(...args: readonly string[]): Promise<unknown> {
  const ran = await covenant(cwd, ["validate", "shop", ...args, "--format", "json"]);
  return { code: ran.code, ...(JSON.parse(ran.out) as object) };
}

test("the contract of the JSON", async () => {
  expect(await answer(operation, "gift.json", "--now", "2026-01-03T00:00:00Z")).toEqual({
    code: 1,
    valid: false,
    status: 422,
    issues: [
      {
        rule: "note-on-gifts",
        keyword: null,
        status: 422,
        pointer: "/note",
        message: "note: expected a value where kind is GIFT, got nothing",
      },
      {
        rule: "due-later",
        keyword: null,
        status: 422,
        pointer: "/due",
        message: expect.stringMatching(/^due: expected a day not before today/),
      },
    ],
    unchecked: [{ rule: "known", needs: ["buyer.status"] }],
  });
  const unchecked = [{ rule: "known", needs: ["buyer.status"] }];
  expect(await answer(operation, "sale.json")).toEqual({ code: 0, valid: true, status: null, issues: [], unchecked });
});

test.each<[name: string, args: string[], want: object]>([
  ["by the operation's name", ["createOrder", "sale.json"], { code: 0 }],
  ["in another case", ["post  /orders", "sale.json"], { code: 0 }],
  ["with its facts", [operation, "sale.json", "--context", "known.json"], { code: 0, unchecked: [] }],
  ["a fact that is null is not given", [operation, "sale.json", "--context", "null.json"], { code: 0 }],
  ["what is not declared may be of any depth", [operation, "sale.json", "--context", "deep.json"], { code: 0 }],
  ["a precondition decides", [operation, "wrong.json", "--context", "new.json"], { code: 1, status: 403 }],
  ["a keyword", [operation, "wrong.json"], { code: 1, status: 422 }],
])("%s", async (_, args, want) => {
  expect(await answer(...args)).toMatchObject(want);
});

test.each<[name: string, args: string[], want: object]>([
  ["parameters", ["listOrders", "after.json", "--parameters"], { status: 422, issues: [{ pointer: "/query/after" }] }],
  ["a response", ["listOrders", "listed.json", "--response", "200"], { status: 502, issues: [{ pointer: "/1/kind" }] }],
])("other parts of a call: %s", async (_, args, want) => {
  expect(await answer(...args)).toMatchObject({ code: 1, ...want });
});

test("that there are more issues than are listed is said", async () => {
  const of = ["validate", "shop", "listOrders", "long.json", "--response", "200"];
  expect(JSON.parse((await covenant(cwd, [...of, "--format", "json"])).out)).toMatchObject({ truncated: true });
  const text = (await covenant(cwd, of)).out.trimEnd().split("\n");
  expect([text.length, text.at(-1)]).toEqual([1002, "  and more: 1000 are listed"]);
});

test("stdin, as text", async () => {
  const ran = await covenant(cwd, ["validate", "shop", operation, "-"], { input: '{ "kind": "GIFT" }' });
  expect(ran).toEqual({
    code: 1,
    err: "",
    out: [
      "invalid: the API would answer 422",
      "  422 note-on-gifts  note: expected a value where kind is GIFT, got nothing",
      "  not checked: known, needs context.buyer.status",
      "",
    ].join("\n"),
  });
});

test.each<[name: string, args: string[], want: string]>([
  [
    "an operation that is not there",
    ["POST /order", "sale.json"],
    "operation-unknown  the document has no operation POST /order; did you mean POST /orders?",
  ],
  [
    "an operation without a body",
    ["listOrders", "sale.json"],
    "operation-bodyless specs/shop/openapi.yaml:14:7 GET /orders takes no body that could be validated",
  ],
  [
    "a response that is not there",
    ["listOrders", "sale.json", "--response", "201"],
    "response-unknown specs/shop/openapi.yaml:14:7 GET /orders has no JSON response 201 with a schema; did you mean 200?",
  ],
  [
    "a response by a name that every object has",
    ["listOrders", "sale.json", "--response", "constructor"],
    "response-unknown specs/shop/openapi.yaml:14:7 GET /orders has no JSON response constructor with a schema",
  ],
  [
    "lists without an end",
    [operation, "open.json"],
    "json-syntax open.json:1:2001 open.json is no JSON: nested too deeply",
  ],
  [
    "a body that is no JSON",
    [operation, "broken.json"],
    "json-syntax broken.json:2:7 broken.json is no JSON: value expected",
  ],
  [
    "a body that is not there",
    [operation, "x.json"],
    "file-unreadable x.json:1:1 cannot read x.json: there is no such file",
  ],
  ["nothing on stdin", [operation, "-"], "json-syntax stdin:1:1 stdin is no JSON: it is empty"],
  [
    "a fact of another form",
    [operation, "sale.json", "--context", "odd.json"],
    "context-value odd.json:2:23 the context does not hold what the rules file declares: buyer.status: expected NEW or KNOWN, got a string of 8 characters",
  ],
  [
    "a fact without an end to its lists",
    [operation, "sale.json", "--context", "deeper.json"],
    "context-value deeper.json:1:12 the context does not hold what the rules file declares: buyer: expected an object, got a list of 1 entry",
  ],
  [
    "a context that is a list",
    [operation, "sale.json", "--context", "list.json"],
    "context-value list.json:1:1 the context does not hold what the rules file declares: expected an object, got an empty list",
  ],
  [
    "a moment that is none",
    [operation, "sale.json", "--now", "2026-02-30T00:00:00Z"],
    "option-value  --now must be a moment such as 2026-01-31T12:00:00Z",
  ],
])("%s", async (_, args, want) => {
  const ran = await covenant(cwd, ["validate", "shop", ...args, "--format", "json"]);
  expect(told(ran).map((one) => `${one.code} ${one.at} ${one.message}`)).toEqual([want]);
  expect(ran.code).toBe(2);
});

test.each([["broken.json"], ["wrong.json"]])("no value of the body is shown: %s", async (body) => {
  for (const extra of [[], ["--verbose"], ["--format", "json"]]) {
    const ran = await covenant(cwd, ["validate", "shop", operation, body, ...extra]);
    expect(ran.out + ran.err).not.toMatch(/AB1234567|PERSONAL/);
  }
  const ran = await covenant(cwd, ["validate", "shop", operation, "sale.json", "--context", "odd.json"]);
  expect(ran.out + ran.err).not.toContain("PERSONAL");
});
