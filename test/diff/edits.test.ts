import { expect, test } from "vitest";
import type { Json } from "../../generator/read/document.ts";
import { changes, type Edits, edited, told } from "./base.ts";

const post = "/paths/~1orders/post";
const body = `${post}/requestBody`;
const answer = `${post}/responses/200`;
const order = "/components/schemas/Order";
const receipt = "/components/schemas/Receipt";
const shared = "/components/schemas/Shared";

/** An edit of the base, what it is called, and what the way back is called. */
type Row = readonly [name: string, edits: Edits, want: readonly string[], back: readonly string[]];

const operations: readonly Row[] = [
  [
    "a path",
    { "/paths/~1orders~1{id}": undefined },
    ["error both api-path-removed-without-deprecation"],
    ["info both endpoint-added"],
  ],
  [
    "an operation",
    { "/paths/~1orders/get": undefined },
    ["error both api-removed-without-deprecation"],
    ["info both endpoint-added"],
  ],
  [
    "a deprecated operation",
    { "/paths/~1old": undefined },
    ["info both api-path-removed-with-deprecation"],
    ["info both endpoint-added"],
  ],
  [
    "deprecation",
    { "/paths/~1orders/get/deprecated": true },
    ["info both endpoint-deprecated"],
    ["info both endpoint-reactivated"],
  ],
  [
    "operationId",
    { [`${post}/operationId`]: "make" },
    ["info both api-operation-id-removed"],
    ["info both api-operation-id-removed"],
  ],
  [
    "no operationId",
    { [`${post}/operationId`]: undefined },
    ["info both api-operation-id-removed"],
    ["info both api-operation-id-added"],
  ],
  ["a tag", { [`${post}/tags/1`]: undefined }, ["info both api-tag-removed"], ["info both api-tag-added"]],
  ["a server", { "/servers/1": undefined }, ["warning both api-server-removed"], ["info both api-server-added"]],
  ["a webhook", { "/webhooks/shipped": undefined }, ["error both webhook-removed"], ["info both webhook-added"]],
  [
    "a callback",
    { [`${post}/callbacks/paid`]: undefined },
    ["error both api-callback-removed"],
    ["info both api-callback-added"],
  ],
  ["stability", { [`${post}/x-stability-level`]: "beta" }, [], ["info both api-stability-increased"]],
];

const parameters: readonly Row[] = [
  [
    "an optional parameter",
    { [`${post}/parameters/0`]: undefined },
    ["warning request request-parameter-removed"],
    ["info request new-optional-request-parameter"],
  ],
  [
    "a required parameter",
    { [`${post}/parameters/1`]: undefined },
    ["warning request request-parameter-removed"],
    ["error request new-required-request-parameter"],
  ],
  [
    "required",
    { [`${post}/parameters/0/required`]: true },
    ["error request request-parameter-became-required"],
    ["info request request-parameter-became-optional"],
  ],
  [
    "deprecated",
    { [`${post}/parameters/0/deprecated`]: true },
    ["info request request-parameter-deprecated"],
    ["info request request-parameter-reactivated"],
  ],
  [
    "style",
    { [`${post}/parameters/3/style`]: "pipeDelimited" },
    ["error request request-parameter-style-changed"],
    ["error request request-parameter-style-changed"],
  ],
  [
    "explode of a list",
    { [`${post}/parameters/3/explode`]: false },
    ["error request request-parameter-explode-changed"],
    ["error request request-parameter-explode-changed"],
  ],
  [
    "allowReserved",
    { [`${post}/parameters/1/allowReserved`]: true },
    ["info request request-parameter-became-allow-reserved"],
    ["error request request-parameter-became-not-allow-reserved"],
  ],
  [
    "content",
    {
      [`${post}/parameters/0/schema`]: undefined,
      [`${post}/parameters/0/content`]: {
        "application/json": { schema: { type: "integer", minimum: 1, maximum: 50, default: 10 } },
      },
    },
    ["error request request-parameter-content-changed"],
    ["error request request-parameter-content-changed"],
  ],
  [
    "another place",
    { [`${post}/parameters/1/in`]: "header" },
    ["error request new-required-request-parameter", "warning request request-parameter-removed"],
    ["error request new-required-request-parameter", "warning request request-parameter-removed"],
  ],
  [
    "a value of an enum",
    { [`${post}/parameters/1/schema/enum/1`]: undefined },
    ["error request request-parameter-enum-value-removed"],
    ["info request request-parameter-enum-value-added"],
  ],
  [
    "another default",
    { [`${post}/parameters/0/schema/default`]: 9 },
    ["info request request-parameter-default-value-changed"],
    ["info request request-parameter-default-value-changed"],
  ],
  [
    "no default",
    { [`${post}/parameters/0/schema/default`]: undefined },
    ["info request request-parameter-default-value-removed"],
    ["info request request-parameter-default-value-added"],
  ],
  [
    "a number as text",
    { [`${post}/parameters/0/schema`]: { type: "string", default: 10 } },
    ["info request request-parameter-type-generalized"],
    ["error request request-parameter-type-changed"],
  ],
];

const bodies: readonly Row[] = [
  [
    "no body",
    { [body]: undefined },
    ["error request request-body-removed"],
    ["error request request-body-added-required"],
  ],
  [
    "an optional body",
    { [`${body}/required`]: false },
    ["info request request-body-became-optional"],
    ["error request request-body-became-required"],
  ],
  [
    "a media type of a request",
    { [`${body}/content/text~1csv`]: undefined },
    ["error request request-body-media-type-removed"],
    ["info request request-body-media-type-added"],
  ],
  [
    "a media type of an answer",
    { [`${answer}/content/text~1csv`]: undefined },
    ["error response response-media-type-removed"],
    ["info response response-media-type-added"],
  ],
  [
    "a schema of a request",
    { [`${body}/content/application~1json/schema`]: undefined },
    ["info request request-body-media-type-schema-removed"],
    ["error request request-body-media-type-schema-added"],
  ],
  [
    "a schema of an answer",
    { [`${answer}/content/text~1csv/schema`]: undefined },
    ["error response response-body-media-type-schema-removed"],
    ["info response response-body-media-type-schema-added"],
  ],
  [
    "a success",
    { [`${post}/responses/201`]: { description: "made" } },
    ["info response response-success-status-added"],
    ["error response response-success-status-removed"],
  ],
  [
    "a failure",
    { [`${post}/responses/404`]: undefined },
    ["info response response-non-success-status-removed"],
    ["info response response-non-success-status-added"],
  ],
  [
    "a required header",
    { [`${answer}/headers/X-Left`]: undefined },
    ["error response required-response-header-removed"],
    ["info response response-header-added"],
  ],
  [
    "an optional header",
    { [`${answer}/headers/X-Note`]: undefined },
    ["warning response optional-response-header-removed"],
    ["info response response-header-added"],
  ],
  [
    "a header becomes optional",
    { [`${answer}/headers/X-Left/required`]: false },
    ["error response response-header-became-optional"],
    ["info response response-header-became-required"],
  ],
  [
    "a link",
    { [`${answer}/links/next`]: undefined },
    ["warning response response-link-removed"],
    ["info response response-link-added"],
  ],
];

const properties: readonly Row[] = [
  [
    "required in a request",
    { [`${order}/required`]: ["kind", "count", "note"] },
    ["error request request-property-became-required"],
    ["info request request-property-became-optional"],
  ],
  [
    "required with a default",
    { [`${order}/required`]: ["kind", "count", "note"], [`${order}/properties/note/default`]: "-" },
    [
      "error request request-property-became-required-with-default",
      "info request request-property-default-value-added",
    ],
    ["info request request-property-became-optional", "info request request-property-default-value-removed"],
  ],
  [
    "required in an answer",
    { [`${receipt}/required`]: ["kind", "count", "note"] },
    ["info response response-property-became-required"],
    ["error response response-property-became-optional"],
  ],
  [
    "an optional property of a request",
    { [`${order}/properties/note`]: undefined },
    ["warning request request-property-removed"],
    ["info request new-optional-request-property"],
  ],
  [
    "a required property of a request",
    { [`${order}/properties/kind`]: undefined, [`${order}/required`]: ["count"] },
    ["warning request request-property-removed"],
    ["error request new-required-request-property"],
  ],
  [
    "an optional property of an answer",
    { [`${receipt}/properties/note`]: undefined },
    ["info response response-optional-property-removed"],
    ["info response response-optional-property-added"],
  ],
  [
    "a required property of an answer",
    { [`${receipt}/properties/kind`]: undefined, [`${receipt}/required`]: ["count"] },
    ["error response response-required-property-removed"],
    ["info response response-required-property-added"],
  ],
  [
    "a property, where others are refused",
    { [`${order}/properties/note`]: undefined, [`${order}/additionalProperties`]: false },
    ["error request request-body-additional-properties-disallowed", "error request request-property-removed"],
    ["info request new-optional-request-property", "info request request-body-additional-properties-allowed"],
  ],
  [
    "other properties of a request",
    { [`${order}/additionalProperties`]: false },
    ["error request request-body-additional-properties-disallowed"],
    ["info request request-body-additional-properties-allowed"],
  ],
  [
    "other properties of an answer",
    { [`${receipt}/additionalProperties`]: false },
    ["info response response-body-additional-properties-disallowed"],
    ["warning response response-body-additional-properties-allowed"],
  ],
  [
    "a property of both directions",
    { [`${shared}/properties/b/maxLength`]: 5 },
    ["error request request-property-max-length-set", "info response response-property-max-length-set"],
    ["error response response-property-max-length-unset", "info request request-property-max-length-unset"],
  ],
  [
    "readOnly in a request",
    { [`${order}/properties/note/readOnly`]: true },
    ["info request request-optional-property-became-read-only"],
    ["info request request-optional-property-became-not-read-only"],
  ],
  [
    "readOnly and required in a request",
    { [`${order}/properties/kind/readOnly`]: true },
    ["info request request-optional-property-became-read-only", "info request request-property-became-optional"],
    ["error request request-property-became-required", "info request request-required-property-became-not-read-only"],
  ],
  [
    "writeOnly and required in an answer",
    { [`${receipt}/properties/kind/writeOnly`]: true },
    ["error response response-property-became-optional", "info response response-optional-property-became-write-only"],
    [
      "info response response-property-became-required",
      "info response response-required-property-became-not-write-only",
    ],
  ],
  [
    "a property is deprecated",
    { [`${order}/properties/note/deprecated`]: true },
    ["info request request-property-deprecated"],
    ["info request request-property-reactivated"],
  ],
  ["an extensible enum", { [`${order}/properties/at`]: { "x-extensible-enum": ["a", "b"] } }, [], []],
  [
    "a value of an enum of what is sent",
    { "/components/schemas/Shipped/properties/how/enum/1": undefined },
    ["info response response-property-enum-value-removed"],
    ["warning response response-property-enum-value-added"],
  ],
  [
    "a bound of what is called back",
    { "/components/schemas/Paid/properties/sum/maximum": 5 },
    ["info response response-property-max-set"],
    ["error response response-property-max-unset"],
  ],
];

const security: readonly Row[] = [
  [
    "one way less",
    { "/paths/~1orders~1{id}/get/security/1": undefined },
    ["error both api-security-removed"],
    ["info both api-security-added"],
  ],
  [
    "one scope more",
    { "/paths/~1orders~1{id}/get/security/1": { oauth: ["read", "write"] } },
    ["error both api-security-scope-added"],
    ["info both api-security-scope-removed"],
  ],
  [
    "open to all",
    { "/paths/~1orders~1{id}/get/security": [] },
    ["info both api-security-removed"],
    ["error both api-security-added"],
  ],
  [
    "one way less for all",
    { "/security": [{ key: [] }, { oauth: [] }] },
    ["info both api-global-security-added"],
    ["error both api-global-security-removed"],
  ],
  [
    "no security for all",
    { "/security": undefined },
    ["info both api-global-security-removed"],
    ["error both api-global-security-added"],
  ],
  [
    "a scheme of another type",
    { "/components/securitySchemes/key/type": "http" },
    ["error both api-security-component-type-changed"],
    ["error both api-security-component-type-changed"],
  ],
  [
    "a scheme with another header",
    { "/components/securitySchemes/key/name": "X-Other" },
    ["error both api-security-component-name-changed"],
    ["error both api-security-component-name-changed"],
  ],
  [
    "a scheme more",
    { "/components/securitySchemes/more": { type: "http", scheme: "bearer" } },
    ["info both api-security-component-added"],
    ["info both api-security-component-removed"],
  ],
];

test.each([...operations, ...parameters, ...bodies, ...properties, ...security])("%s", (_, edits, want, back) => {
  const [before, after] = [edited({}), edited(edits)];
  expect(told(changes(before, after))).toEqual([...want].sort());
  expect(told(changes(after, before))).toEqual([...back].sort());
});

test.each<[name: string, sunset: string | undefined, want: string]>([
  ["not over", "2026-02-01", "error both api-removed-before-sunset"],
  ["over", "2026-01-31", "info both api-removed-with-deprecation"],
  ["none", undefined, "info both api-removed-with-deprecation"],
  ["no date", "soon", "error both api-path-sunset-parse"],
])("an operation goes, its sunset %s", (_, sunset, want) => {
  const get = "/paths/~1orders/get";
  const before = edited({ [`${get}/deprecated`]: true, [`${get}/x-sunset`]: sunset });
  expect(told(changes(before, edited({ [get]: undefined }, before)))).toEqual([want]);
});

test.each<[name: string, from: Edits, to: Edits, want: readonly string[]]>([
  ["dropped", { deprecated: true, "x-sunset": "2026-05-01" }, { deprecated: true }, ["error both sunset-deleted"]],
  [
    "earlier",
    { deprecated: true, "x-sunset": "2026-05-01" },
    { deprecated: true, "x-sunset": "2026-04-01" },
    ["error both api-sunset-date-changed-too-small"],
  ],
  ["given", {}, { deprecated: true, "x-sunset": "2026-05-01" }, ["info both endpoint-deprecated-with-sunset"]],
  [
    "less stable",
    { "x-stability-level": "stable" },
    { "x-stability-level": "beta" },
    ["error both api-stability-decreased"],
  ],
  [
    "more stable",
    { "x-stability-level": "alpha" },
    { "x-stability-level": "beta" },
    ["info both api-stability-increased"],
  ],
])("the life of an operation: %s", (_, from, to, want) => {
  const at = (members: Edits): Json =>
    edited(Object.fromEntries(Object.entries(members).map(([name, value]) => [`/paths/~1orders/get/${name}`, value])));
  expect(told(changes(at(from), at(to)))).toEqual(want);
});

test("what is a draft may change as it likes", () => {
  const before = edited({ [`${post}/x-stability-level`]: "draft" });
  const after = edited({ [`${order}/properties/kind/maxLength`]: 3 }, before);
  expect(told(changes(before, after))).toEqual(["info request request-property-max-length-set"]);
});

test("a change of a schema is told at each use, with one cause", () => {
  const found = changes(edited({}), edited({ [`${shared}/properties/b/maxLength`]: 5 }));
  expect(found.map(({ operation, pointer }) => [operation, pointer])).toEqual([
    ["GET /orders/{id}", `${shared}/properties/b/maxLength`],
    ["PUT /orders/{id}", `${shared}/properties/b/maxLength`],
  ]);
});
