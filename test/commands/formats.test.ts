import { expect, test } from "vitest";
import { answering, covenant, manifest, shop, workspace } from "./workspace.ts";

/** Where formats are asserted, by what the manifest says. */

const wrong = '{ "kind": "SALE", "due": "2026-02-30" }';
const bodies = { "order.json": wrong, "orders.json": `[${wrong}]` };

test.each<[said: string, request: number, response: number]>([
  ["", 1, 0],
  ["formats: requests\n", 1, 0],
  ["formats: everywhere\n", 1, 1],
  ["formats: nowhere\n", 0, 0],
])("%j", async (said, request, response) => {
  const cwd = workspace({ ...shop({ api: manifest + said, document: answering }), ...bodies });
  const parts = [
    ["createOrder", "order.json"],
    ["listOrders", "orders.json", "--response", "200"],
  ];
  const codes = [];
  for (const part of parts) codes.push((await covenant(cwd, ["validate", "shop", ...part])).code);
  expect(codes).toEqual([request, response]);

  await covenant(cwd, ["generate", "shop"]);
  const { operations } = await import(`${cwd}/generated/shop/operations.js`);
  const is = [
    operations["POST /orders"].request.is(JSON.parse(wrong)),
    operations["GET /orders"].responses[200].is([JSON.parse(wrong)]),
  ];
  expect(is).toEqual([request === 0, response === 0]);
});

test("what is no date is compared with none, wherever formats are asserted", async () => {
  const cwd = workspace({
    ...shop({ api: `${manifest}formats: nowhere\n`, document: answering }),
    "a.json": '{ "kind": "SALE", "due": "yesterday" }',
  });
  const ran = await covenant(cwd, ["validate", "shop", "createOrder", "a.json", "--now", "2026-01-01T00:00:00Z"]);
  expect([ran.code, ran.out.includes("due-later")]).toEqual([0, false]);
});
