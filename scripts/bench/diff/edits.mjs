// Fifty edits of a document, each of another kind: what is done, and which id covenant is to give it. An edit first finds what
// of an operation it can change (undefined: nothing there), and then does it.
import {
  alone,
  aloneNot,
  answer,
  answers,
  body,
  hasEnum,
  hasEnumDefault,
  header,
  isOptional,
  isRequired,
  isText,
  isWhole,
  live,
  member,
  named,
  ofEnum,
  ofList,
  ofNull,
  ofText,
  ofTexts,
  open,
  optional,
  parameter,
  shared,
  tagged,
  withoutHead,
  withParameters,
} from "./parts.mjs";

/** `[name, id, part, edit]`: `part` finds in an operation what `edit` changes. */
export const edits = [
  ["an operation removed", "api-removed-without-deprecation", aloneNot, (at) => delete at.item[at.method]],
  ["a path removed", "api-path-removed-without-deprecation", alone, (at) => delete at.paths[at.path]],
  [
    "an operation added",
    "endpoint-added",
    withoutHead,
    (at) => {
      at.item.head = { operationId: "added/head", responses: { 204: { description: "There." } } };
    },
  ],
  [
    "an operation deprecated",
    "endpoint-deprecated",
    live,
    (at) => {
      at.operation.deprecated = true;
    },
  ],
  [
    "an operationId renamed",
    "api-operation-id-removed",
    named,
    (at) => {
      at.operation.operationId += "-renamed";
    },
  ],
  [
    "a tag replaced",
    "api-tag-removed",
    tagged,
    (at) => {
      at.operation.tags = ["renamed"];
    },
  ],
  [
    "security asked for",
    "api-security-added",
    open,
    (at) => {
      at.operation.security = [{ bench: [] }];
    },
  ],
  [
    "a required parameter added",
    "new-required-request-parameter",
    withParameters,
    (at) => {
      at.push({ name: "bench", in: "query", required: true, schema: { type: "string" } });
    },
  ],
  [
    "an optional parameter added",
    "new-optional-request-parameter",
    withParameters,
    (at) => {
      at.push({ name: "bench", in: "query", schema: { type: "string" } });
    },
  ],
  [
    "a parameter removed",
    "request-parameter-removed",
    parameter(),
    (at) => {
      at.all.splice(at.all.indexOf(at.one), 1);
    },
  ],
  [
    "a parameter became required",
    "request-parameter-became-required",
    parameter(optional),
    (at) => {
      at.one.required = true;
    },
  ],
  [
    "a parameter lost an enum value",
    "request-parameter-enum-value-removed",
    parameter(hasEnum),
    (at) => at.schema.enum.pop(),
  ],
  [
    "a parameter won an enum value",
    "request-parameter-enum-value-added",
    parameter(hasEnum),
    (at) => at.schema.enum.push("bench"),
  ],
  [
    "a parameter's type changed",
    "request-parameter-type-changed",
    parameter(isText),
    (at) => {
      at.schema.type = "boolean";
    },
  ],
  [
    "a parameter's default changed",
    "request-parameter-default-value-changed",
    parameter(hasEnumDefault),
    (at) => {
      at.schema.default = at.schema.enum.find((one) => one !== at.schema.default);
    },
  ],
  [
    "a parameter's maximum set",
    "request-parameter-max-set",
    parameter(isWhole),
    (at) => {
      at.schema.maximum = 1000;
    },
  ],
  [
    "a parameter's pattern set",
    "request-parameter-pattern-added",
    parameter(isText),
    (at) => {
      at.schema.pattern = "^[a-z]+$";
    },
  ],
  [
    "a body became required",
    "request-body-became-required",
    body((one) => one.required === false),
    (at) => {
      at.body.required = true;
    },
  ],
  [
    "a body became optional",
    "request-body-became-optional",
    body((one) => one.required === true),
    (at) => {
      at.body.required = false;
    },
  ],
  ["a body removed", "request-body-removed", body(), (at) => delete at.operation.requestBody],
  [
    "a body's media type replaced",
    "request-body-media-type-removed",
    body(),
    (at) => {
      at.body.content = { "application/cbor": at.body.content["application/json"] };
    },
  ],
  [
    "a member became required",
    "request-property-became-required",
    member(isOptional),
    (at) => {
      at.schema.required = [...(at.schema.required ?? []), at.name];
    },
  ],
  [
    "a member became optional",
    "request-property-became-optional",
    member(isRequired),
    (at) => {
      at.schema.required = at.schema.required.filter((one) => one !== at.name);
    },
  ],
  [
    "a required member added",
    "new-required-request-property",
    member(),
    (at) => {
      at.schema.properties.bench = { type: "string" };
      at.schema.required = [...(at.schema.required ?? []), "bench"];
    },
  ],
  [
    "an optional member added",
    "new-optional-request-property",
    member(),
    (at) => {
      at.schema.properties.bench = { type: "string" };
    },
  ],
  ["a member removed", "request-property-removed", member(isOptional), (at) => delete at.schema.properties[at.name]],
  [
    "a member's type changed",
    "request-property-type-changed",
    member(ofText),
    (at) => {
      at.one.type = "boolean";
    },
  ],
  ["a member lost an enum value", "request-property-enum-value-removed", member(ofEnum), (at) => at.one.enum.pop()],
  [
    "a member won an enum value",
    "request-property-enum-value-added",
    member(ofEnum),
    (at) => at.one.enum.push("bench"),
  ],
  [
    "a member's maxLength set",
    "request-property-max-length-set",
    member(ofText),
    (at) => {
      at.one.maxLength = 10;
    },
  ],
  [
    "a member's minItems set",
    "request-property-min-items-set",
    member(ofList),
    (at) => {
      at.one.minItems = 2;
    },
  ],
  [
    "a member's pattern set",
    "request-property-pattern-added",
    member(ofText),
    (at) => {
      at.one.pattern = "^[a-z]+$";
    },
  ],
  [
    "a member's format set",
    "request-property-type-changed",
    member(ofText),
    (at) => {
      at.one.format = "uuid";
    },
  ],
  [
    "a member takes null no more",
    "request-property-became-not-nullable",
    member(ofNull),
    (at) => delete at.one.nullable,
  ],
  [
    "a member's entries changed",
    "request-property-type-changed",
    member(ofTexts),
    (at) => {
      at.one.items.type = "integer";
    },
  ],
  ["a success status removed", "response-success-status-removed", answers(2), (at) => delete at.responses[at.success]],
  [
    "another status removed",
    "response-non-success-status-removed",
    answers(2),
    (at) => delete at.responses[at.failure],
  ],
  [
    "a status added",
    "response-success-status-added",
    answers(1),
    (at) => {
      at.responses[299] = { description: "Added." };
    },
  ],
  [
    "an answer's media type replaced",
    "response-media-type-removed",
    answer(),
    (at) => {
      at.response.content = { "application/cbor": at.response.content["application/json"] };
    },
  ],
  ["a header of an answer removed", "optional-response-header-removed", header, (at) => delete at.headers[at.name]],
  [
    "a required member of an answer removed",
    "response-required-property-removed",
    answer(isRequired),
    (at) => {
      delete at.schema.properties[at.name];
      at.schema.required = at.schema.required.filter((one) => one !== at.name);
    },
  ],
  [
    "an optional member of an answer removed",
    "response-optional-property-removed",
    answer(isOptional),
    (at) => delete at.schema.properties[at.name],
  ],
  [
    "a member of an answer became optional",
    "response-property-became-optional",
    answer(isRequired),
    (at) => {
      at.schema.required = at.schema.required.filter((one) => one !== at.name);
    },
  ],
  [
    "a member of an answer became null",
    "response-property-became-nullable",
    answer(ofText),
    (at) => {
      at.one.nullable = true;
    },
  ],
  [
    "a member of an answer added",
    "response-required-property-added",
    answer(),
    (at) => {
      at.schema.properties.bench = { type: "string" };
      at.schema.required = [...(at.schema.required ?? []), "bench"];
    },
  ],
  [
    "the type of a member of an answer changed",
    "response-property-type-changed",
    answer(ofText),
    (at) => {
      at.one.type = "integer";
    },
  ],
  [
    "an enum of an answer won a value",
    "response-property-enum-value-added",
    answer(ofEnum),
    (at) => at.one.enum.push("bench"),
  ],
  [
    "an enum of an answer lost a value",
    "response-property-enum-value-removed",
    answer(ofEnum),
    (at) => at.one.enum.pop(),
  ],
  [
    "a shared schema lost a member",
    "response-required-property-removed",
    shared(isRequired),
    (at) => {
      delete at.schema.properties[at.name];
      at.schema.required = at.schema.required.filter((one) => one !== at.name);
    },
  ],
  [
    "a member of a shared schema changed its type",
    "response-property-type-changed",
    shared(ofText),
    (at) => {
      at.one.type = "integer";
    },
  ],
].map(([name, id, part, edit]) => ({ name, id, part, edit }));
