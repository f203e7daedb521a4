import { expect, test } from "vitest";
import { covenant, shop, told, workspace } from "./workspace.ts";

const cwd = workspace(shop());

test("a rule with cases, as text", async () => {
  const { code, out } = await covenant(cwd, ["explain", "note-on-gifts", "--api", "shop"]);
  expect(code).toBe(0);
  expect(out.split("\n")).toEqual(
    expect.arrayContaining([
      "note-on-gifts (presence): POST /orders",
      "  status    422",
      "  source    orders, Gifts, 2",
      "  needs     nothing beside the body",
      "  enforced  validator createOrder.request; client, before it sends; type of the body; schema in openapi.json",
      "  written   specs/shop/rules.yaml:9:9",
    ]),
  );
  expect(out).toMatch(/ {2}Case +note\n {2}-+ {2}-+\n {2}kind is GIFT +required\n {2}otherwise +optional\n/);
});

test("a rule that needs facts, as JSON", async () => {
  const { out } = await covenant(cwd, ["explain", "known", "--format", "json"]);
  const { rules } = JSON.parse(out) as { rules: object[] };
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatchObject({
    rule: "known",
    kind: "precondition",
    operation: "POST /orders",
    status: 403,
    needs: ["context.buyer.status"],
    at: "specs/shop/rules.yaml:7:9",
    source: null,
  });
});

test("a rule that is not there", async () => {
  const ran = await covenant(cwd, ["explain", "knwn", "--format", "json"]);
  expect(ran.code).toBe(2);
  expect(told(ran)).toMatchObject([
    {
      code: "rule-unknown",
      message: "no rule is named knwn; did you mean known?",
      fix: "Rules: known, note-on-gifts, due-later.",
      at: "",
      pointer: "",
    },
  ]);
});
