import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { withData } from "../support/data.ts";
import { finValidators } from "./validators.ts";

/** The documented examples, from the four documentation pages themselves: accepted with a full context, and with none. */

const party = (id: string) => [id, { country_of_residence: "USA" }] as const;
const parties = Object.fromEntries([
  party("f6b13e01-044a-4f74-a70b-d5f66b6449af"),
  party("f71dc19f-b9a0-49fb-bd2d-5add3c01626e"),
]);
const now = "2026-07-01T12:00:00Z";
const customer = {
  customer_type: "INDIVIDUAL",
  api_version: "v2",
  customer_status: "INCOMPLETE",
  country_of_residence: "USA",
};

interface Page {
  readonly file: string;
  readonly operation: string;
  readonly body: (text: string) => unknown;
  readonly context: (body: unknown) => Record<string, unknown>;
  /** What stays unchecked with a full context, and with none. */
  readonly full: readonly string[];
  readonly none: readonly string[];
}

const table: readonly Page[] = [
  {
    file: "attach-documents-to-individual-customer-v2.txt",
    operation: "POST /v2/customers/{customer_id}/individual/attach",
    body: bodyOfCurl,
    context: (body) => ({ customer, uploads: urisIn(body), client: { selfie_required: true }, in_flight: 0 }),
    full: [],
    none: ["address-in-country-of-residence", "eligible", "one-in-flight", "own-files", "selfie-when-configured"],
  },
  {
    file: "attach-documents-to-associated-party-v2.txt",
    operation: "POST /v2/customers/{customer_id}/associated-parties/individual/attach",
    body: bodyOfCurl,
    context: () => ({ parties }),
    full: ["address-within-90-days"],
    none: ["address-within-90-days"],
  },
  {
    file: "update-customer.txt",
    operation: "PATCH /v1/customers/{customer_id}",
    body: bodyOfCurl,
    context: () => ({ parties, rfi: { request_for_information: everySection() } }),
    full: ["address-within-90-days"],
    none: ["address-within-90-days", "only-requested-party-sections", "only-requested-sections"],
  },
  {
    file: "attach-documents-to-individual-customer.md",
    operation: "POST /v1/customers/individual/attach",
    body: bodyOfFragment,
    context: () => ({ customer }),
    full: ["address-within-three-months"],
    none: ["address-within-three-months"],
  },
];

await withData("the documentation's own examples", async (data) => {
  const operations = await finValidators();
  test.each(table)("$file", ({ file, operation, body, context, full, none }) => {
    const example = body(readFileSync(`${data}/fin/pages/${file}`, "utf8"));
    const request = operations[operation]?.request;
    for (const [given, unchecked] of [
      [{ now, ...context(example) }, full],
      [{ now }, none],
    ] as const) {
      const result = request?.check(example, given);
      expect(result?.valid, JSON.stringify(result)).toBe(true);
      expect(result?.unchecked.map((one) => one.rule).sort()).toEqual(unchecked);
    }
  });
});

/** The body between the quotes of `--data`. */
function bodyOfCurl(text: string): unknown {
  return JSON.parse(/--data '([\s\S]*?)'\n/.exec(text)?.[1] ?? "");
}

/** The page's fragment gives no whole body, but an example for each field: put together, they are one. */
function bodyOfFragment(text: string): unknown {
  const fragment = parse(/````yaml [^\n]*\n([\s\S]*?)\n````/.exec(text)?.[1] ?? "") as Fragment;
  const schemas = fragment.components.schemas;
  const made = (schema: Schema): unknown => {
    const target = schema.$ref === undefined ? schema : (schemas[schema.$ref.split("/").at(-1) as string] as Schema);
    if (target.example !== undefined) return target.example;
    if (target.type === "array") return [made(target.items as Schema)];
    return Object.fromEntries(Object.entries(target.properties ?? {}).map(([name, one]) => [name, made(one)]));
  };
  return made(schemas.AttachDocumentForIndividualCustomerInput as Schema);
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly example?: unknown;
  readonly items?: Schema;
  readonly properties?: Record<string, Schema>;
}

interface Fragment {
  readonly components: { readonly schemas: Record<string, Schema> };
}

function urisIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === "uri" ? [String(one)] : urisIn(one)));
}

function everySection() {
  const own = ["ownership_documents", "formation_documents", "supporting_documents"].map((section) => ({ section }));
  const theirs = Object.keys(parties).flatMap((associated_party_id) =>
    ["identifying_documents", "address_documents"].map((section) => ({
      scope: "ASSOCIATED_PARTY",
      associated_party_id,
      section,
    })),
  );
  return [...own, ...theirs];
}
