import fc from "fast-check";
import { expect, test } from "vitest";
import { isIdentifier } from "../../generator/code/printable.ts";
import { type Nameable, operationNames, schemaNames, webhookNames } from "../../generator/model/names.ts";

function operation(key: string, operationId = "", summary = ""): Nameable {
  const [method = "", path = ""] = key.split(" ");
  return { key, method: method.toLowerCase(), path, operationId, summary };
}

const single: readonly [operationId: string, summary: string, want: string][] = [
  ["getPet", "Something else", "getPet"],
  ["GetPet", "", "getPet"],
  ["GET_PET", "", "getPet"],
  ["repos/list-for-org", "", "reposListForOrg"],
  ["getHTTPStatus", "", "getHTTPStatus"],
  ["", "Attach Documents to Individual Customer V2", "attachDocumentsToIndividualCustomerV2"],
  ["", "List Subdivision Codes: ISO 3166-1 alpha-2", "listSubdivisionCodesIso31661Alpha2"],
  ["", "Get the customer's name", "getTheCustomersName"],
  ["", "Überweisung ausführen, größer", "uberweisungAusfuhrenGrosser"],
  ["日本語", "Fallback", "fallback"],
  ["🎉", "", "postAB"],
  ["", "", "postAB"],
  ["2fa", "", "_2fa"],
  ["delete", "", "delete_"],
  ["Default", "", "default_"],
  ["arguments", "", "arguments_"],
  ["eval", "", "eval_"],
  ["await", "", "await_"],
  ["constructor", "", "constructor_"],
  ["then", "", "then_"],
  ["__proto__", "", "proto"],
  ["aux", "", "aux_"],
  ["index", "", "index_"],
  ["*/ alert(`$`) //", "", "alert"],
  ["</script>\n'\"", "", "script"],
];

test.each(single)("operationId %j, summary %j", (operationId, summary, want) => {
  expect([...operationNames([operation("POST /a/b", operationId, summary)]).values()]).toEqual([want]);
});

const many: readonly [name: string, operations: readonly Nameable[], want: readonly string[]][] = [
  ["parameters of the path are told apart", [operation("GET /a/{id}"), operation("GET /a/id")], ["getAById", "getAId"]],
  [
    "one that is taken: both fall back",
    [operation("GET /a", "x"), operation("POST /b", "X"), operation("PUT /c", "y")],
    ["getA", "postB", "y"],
  ],
  [
    "a fallback that is taken: its owner falls back too",
    [operation("GET /a", "x"), operation("POST /b", "x"), operation("PUT /c", "getA")],
    ["getA_f302dfbc", "postB", "putC"],
  ],
  [
    "method and path that spell alike",
    [operation("GET /a-b"), operation("GET /a_b")],
    ["getAB_3c8680cc", "getAB_3b7805aa"],
  ],
];

test.each(many)("%s", (_, operations, want) => {
  expect([...operationNames(operations).values()]).toEqual(want);
  const back = operationNames([...operations].reverse());
  expect(operations.map(({ key }) => back.get(key))).toEqual(want);
});

test("webhooks are named by their name", () => {
  const webhooks = ["customer.rfi", "virtual_account.created.v2", "x-Y"].map((path) => ({
    ...operation(`webhook ${path}`),
    method: "post",
    path,
  }));
  expect([...webhookNames(webhooks).values()]).toEqual(["customerRfi", "virtualAccountCreatedV2", "xY"]);
});

test("schemas", () => {
  const given = {
    "simple-user": "SimpleUser",
    Pet: "Pet",
    V2AML: "V2AML",
    Error: "ErrorSchema",
    "": "Schema",
    __proto__: "Proto",
    index: "Index_",
    "3d": "_3d",
    'a"*/b': "AB",
  };
  const names = Object.keys(given).concat("__proto__");
  expect([...schemaNames(names).values()]).toEqual([
    "SimpleUser",
    "Pet",
    "V2AML",
    "ErrorSchema",
    "Schema",
    "Index_",
    "_3d",
    "AB",
    "Proto",
  ]);
  expect([...schemaNames(["a-b", "aB", "AB", "c"]).values()].map((name) => name.replace(/_.*/, "_"))).toEqual([
    "AB_",
    "AB_",
    "AB_",
    "C",
  ]);
  expect([...schemaNames(["😀", "🎉"]).values()].every((name) => /^Schema_[0-9a-f]{8}$/.test(name))).toBe(true);
});

const hostile = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("then", "a-b", "a_b", "A b", "", "__proto__", "con", "/a/{b}", "/a/b"),
);

test("any names: identifiers, short, unique without regard to case, whatever the order", () => {
  const operations = fc.uniqueArray(
    fc.record({
      key: hostile,
      method: fc.constantFrom("get", "post"),
      path: hostile,
      operationId: hostile,
      summary: hostile,
    }),
    { selector: (one) => one.key },
  );
  fc.assert(
    fc.property(operations, (given) => {
      for (const names of [operationNames(given), webhookNames(given), schemaNames(given.map(({ key }) => key))]) {
        const all = [...names.values()];
        expect(all.filter((name) => !isIdentifier(name) || name.length > 130)).toEqual([]);
        expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(given.length);
      }
      const back = operationNames([...given].reverse());
      expect([...operationNames(given)].filter(([key, name]) => back.get(key) !== name)).toEqual([]);
    }),
  );
});

test("an operation more does not rename the others, unless it wants the name of one", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2 }), ([one = "", ...others]) => {
      const given = others.map((name) => operation(`GET /${name}`, `op ${name}`));
      const before = operationNames(given);
      const after = operationNames([operation(`GET /${one}`, `op ${one}`), ...given]);
      expect([...before].filter(([key, name]) => after.get(key) !== name)).toEqual([]);
    }),
  );
});
