import { expect, test } from "vitest";
import { covenant, openapi, orderRules, shop, told, workspace } from "./workspace.ts";

const document = "specs/shop/openapi.yaml";
const rules = "specs/shop/rules.yaml";

interface Broken {
  readonly files: Record<string, string>;
  readonly want: string;
  readonly code?: number;
}

/** The inputs that the issue names: each is told by one diagnostic, at its line and column. */
const table: Readonly<Record<string, Broken>> = {
  "a YAML error": {
    files: shop({ document: openapi.replace('version: "1" }', 'version: "1"') }),
    want: `syntax ${document}:2:7`,
  },
  "a dangling $ref": {
    files: shop({ document: openapi.replace('schemas/Order"', 'schemas/Ordre"') }),
    want: `ref-dangling ${document}:11:29`,
  },
  "a circular $ref without a base": {
    files: shop({
      document: openapi.replace(
        "    Order:\n",
        '    A: { $ref: "#/components/schemas/B" }\n    B: { $ref: "#/components/schemas/A" }\n    Order:\n',
      ),
    }),
    want: `ref-circular ${document}:18:16`,
  },
  "a selector that selects nothing": {
    files: shop({ rules: orderRules.replace("presence: note", "presence: nots") }),
    want: `selects-nothing ${rules}:10:19`,
    code: 1,
  },
  "a rule on an unknown operation": {
    files: shop({ rules: orderRules.replace("POST /orders", "POST /order") }),
    want: `operation-unknown ${rules}:5:3`,
    code: 1,
  },
  "a value that the enum does not have": {
    files: shop({ rules: orderRules.replace("kind: GIFT", "kind: GIVT") }),
    want: `value-not-in-enum ${rules}:12:29`,
    code: 1,
  },
  "a rule's id twice": {
    files: shop({ rules: orderRules.replace("id: due-later", "id: note-on-gifts") }),
    want: `rule-id-twice ${rules}:15:15`,
    code: 1,
  },
  "a file that is not there": { files: shop({ document: null }), want: "file-unreadable specs/shop/api.yaml:4:11" },
  "an empty document": { files: shop({ document: "\n" }), want: `file-empty ${document}:1:1` },
  "JSON nested too deeply to be walked": {
    files: shop({ document: `{ "openapi": ${"[".repeat(200_000)}${"]".repeat(200_000)} }` }),
    // The first level past what is walked.
    want: `value-unusable ${document}:1:526`,
  },
  "Swagger 2.0": { files: shop({ document: 'swagger: "2.0"\ninfo: {}\n' }), want: `document-swagger ${document}:1:10` },
};

test.each(Object.entries(table))("%s", async (_, { files, want, code = 2 }) => {
  const ran = await covenant(workspace(files), ["lint", "shop", "--format", "json"]);
  expect(told(ran).map((one) => `${one.code} ${one.at}`)).toEqual([want]);
  expect(ran.code).toBe(code);
  const [one] = told(ran);
  expect(Object.keys(one ?? {})).toEqual(["code", "severity", "message", "fix", "at", "pointer"]);
  expect(one?.severity).toBe("error");
});

test("all at once: document, rules file and their places", async () => {
  const files = shop({ document: openapi.replace('schemas/Order"', 'schemas/Ordre"'), rules: `${orderRules}  - : [` });
  const ran = await covenant(workspace(files), ["lint", "shop", "--format", "json"]);
  expect(ran.code).toBe(2);
  expect(told(ran).map((one) => one.code)).toEqual(["ref-dangling", "syntax"]);
});
