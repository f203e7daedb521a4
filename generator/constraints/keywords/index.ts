import type { Keyword } from "../keyword.ts";
import { additionalProperties } from "./additional-properties.ts";
import { allOf } from "./all-of.ts";
import { anyOf } from "./any-of.ts";
import { constKeyword } from "./const.ts";
import { contains } from "./contains.ts";
import { dependentRequired } from "./dependent-required.ts";
import { dependentSchemas } from "./dependent-schemas.ts";
import { enumKeyword } from "./enum.ts";
import { exclusiveMaximum } from "./exclusive-maximum.ts";
import { exclusiveMinimum } from "./exclusive-minimum.ts";
import { format } from "./format.ts";
import { ifThenElse } from "./if-then-else.ts";
import { items } from "./items.ts";
import { maxItems } from "./max-items.ts";
import { maxLength } from "./max-length.ts";
import { maxProperties } from "./max-properties.ts";
import { maximum } from "./maximum.ts";
import { minItems } from "./min-items.ts";
import { minLength } from "./min-length.ts";
import { minProperties } from "./min-properties.ts";
import { minimum } from "./minimum.ts";
import { multipleOf } from "./multiple-of.ts";
import { not } from "./not.ts";
import { oneOf } from "./one-of.ts";
import { pattern } from "./pattern.ts";
import { patternProperties } from "./pattern-properties.ts";
import { prefixItems } from "./prefix-items.ts";
import { properties } from "./properties.ts";
import { propertyNames } from "./property-names.ts";
import { readOnly } from "./read-only.ts";
import { ref } from "./ref.ts";
import { required } from "./required.ts";
import { unevaluatedItems } from "./unevaluated-items.ts";
import { unevaluatedProperties } from "./unevaluated-properties.ts";
import { uniqueItems } from "./unique-items.ts";
import { writeOnly } from "./write-only.ts";

/** The keywords that are checked, in the order in which their code stands: cheap tests first. `type` guards them all (emit/validators/schema-code.ts). */
export const keywords: readonly Keyword[] = [
  constKeyword,
  enumKeyword,
  minLength,
  maxLength,
  pattern,
  format,
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
  minItems,
  maxItems,
  uniqueItems,
  prefixItems,
  items,
  contains,
  minProperties,
  maxProperties,
  required,
  dependentRequired,
  properties,
  patternProperties,
  additionalProperties,
  propertyNames,
  dependentSchemas,
  ref,
  allOf,
  anyOf,
  oneOf,
  not,
  ifThenElse,
  readOnly,
  writeOnly,
  unevaluatedItems,
  unevaluatedProperties,
];

/** Keywords that another one reads (`then` by `if`), annotations, and OpenAPI's additions: nothing of their own is checked. */
export const annotations: ReadonlySet<string> = new Set([
  "type",
  "nullable",
  "then",
  "else",
  "minContains",
  "maxContains",
  "title",
  "description",
  "default",
  "deprecated",
  "example",
  "examples",
  "externalDocs",
  "xml",
  "discriminator",
  "$comment",
  "$defs",
  "definitions",
  "$schema",
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$vocabulary",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
]);

/** Keywords of JSON Schema that are not checked yet: reported wherever they stand. */
export const unchecked: ReadonlySet<string> = new Set([
  "$recursiveRef",
  "$recursiveAnchor",
  "dependencies",
  "additionalItems",
]);
