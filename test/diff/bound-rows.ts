import type { JsonObject } from "../../generator/read/document.ts";
import type { KeywordRow } from "./keyword-rows.ts";

const text: JsonObject = { type: "string" };
const list: JsonObject = { type: "array" };

/** Rows of types, values and bounds. */
export const boundRows: readonly KeywordRow[] = [
  ...(
    [
      ["minLength", "min-length", "string"],
      ["minItems", "min-items", "array"],
      ["minProperties", "min-properties", "object"],
      ["minimum", "min", "number"],
      ["exclusiveMinimum", "exclusive-min", "number"],
    ] as const
  ).flatMap(([keyword, aspect, type]): KeywordRow[] => [
    {
      name: `${keyword} up`,
      from: { type, [keyword]: 2 },
      to: { type, [keyword]: 5 },
      narrower: `${aspect}-increased`,
      wider: `${aspect}-decreased`,
    },
    {
      name: `${keyword} set`,
      from: { type },
      to: { type, [keyword]: 5 },
      narrower: `${aspect}-set`,
      wider: `${aspect}-unset`,
    },
  ]),
  ...(
    [
      ["maxLength", "max-length", "string"],
      ["maxItems", "max-items", "array"],
      ["maxProperties", "max-properties", "object"],
      ["maximum", "max", "number"],
      ["exclusiveMaximum", "exclusive-max", "number"],
    ] as const
  ).flatMap(([keyword, aspect, type]): KeywordRow[] => [
    {
      name: `${keyword} down`,
      from: { type, [keyword]: 9 },
      to: { type, [keyword]: 5 },
      narrower: `${aspect}-decreased`,
      wider: `${aspect}-increased`,
    },
    {
      name: `${keyword} set`,
      from: { type },
      to: { type, [keyword]: 5 },
      narrower: `${aspect}-set`,
      wider: `${aspect}-unset`,
    },
  ]),
  {
    name: "a bound becomes exclusive",
    from: { type: "number", minimum: 3 },
    to: { type: "number", exclusiveMinimum: 3 },
    narrower: "exclusive-min-set",
    wider: "exclusive-min-unset",
  },
  {
    name: "multipleOf set",
    from: { type: "number" },
    to: { type: "number", multipleOf: 5 },
    narrower: "multiple-of-set",
    wider: "multiple-of-unset",
  },
  {
    name: "multipleOf of more",
    from: { type: "number", multipleOf: 5 },
    to: { type: "number", multipleOf: 10 },
    narrower: "multiple-of-specialized",
    wider: "multiple-of-generalized",
  },
  {
    name: "multipleOf of other",
    from: { type: "number", multipleOf: 5 },
    to: { type: "number", multipleOf: 7 },
    narrower: "multiple-of-changed",
    wider: "multiple-of-changed",
    level: "error",
  },
  {
    name: "uniqueItems",
    from: list,
    to: { ...list, uniqueItems: true },
    narrower: "unique-items-set",
    wider: "unique-items-unset",
  },
  {
    name: "a pattern",
    from: text,
    to: { ...text, pattern: "^a" },
    narrower: "pattern-added",
    wider: "pattern-removed",
  },
  {
    name: "another pattern",
    from: { ...text, pattern: "^b" },
    to: { ...text, pattern: "^a" },
    narrower: "pattern-changed",
    wider: "pattern-changed",
    level: "warning",
  },
  { name: "a type", from: {}, to: text, narrower: ["type-changed", "type-specialized"], wider: "type-generalized" },
  {
    name: "number to integer",
    from: { type: "number" },
    to: { type: "integer" },
    narrower: ["type-changed", "type-specialized"],
    wider: "type-generalized",
  },
  {
    name: "another type",
    from: { type: "array" },
    to: { type: "object" },
    narrower: "type-changed",
    wider: "type-changed",
    level: "error",
  },
  {
    name: "one type less",
    from: { type: ["array", "boolean"] },
    to: { type: ["array"] },
    narrower: "list-of-types-narrowed",
    wider: "list-of-types-widened",
  },
  {
    name: "no null",
    from: { type: ["string", "null"] },
    to: text,
    narrower: "became-not-nullable",
    wider: "became-nullable",
  },
  {
    name: "a format",
    from: text,
    to: { ...text, format: "uuid" },
    narrower: ["type-changed", "type-specialized"],
    wider: "type-generalized",
  },
  {
    name: "another format",
    from: { ...text, format: "date" },
    to: { ...text, format: "uuid" },
    narrower: "type-changed",
    wider: "type-changed",
    level: "error",
  },
  {
    name: "a smaller format",
    from: { type: "integer", format: "int64" },
    to: { type: "integer", format: "int32" },
    narrower: ["type-changed", "type-specialized"],
    wider: "type-generalized",
  },
  { name: "an enum", from: text, to: { ...text, enum: ["a"] }, narrower: "became-enum", wider: "became-not-enum" },
  { name: "a const", from: text, to: { ...text, const: "a" }, narrower: "const-added", wider: "const-removed" },
  {
    name: "another const",
    from: { ...text, const: "b" },
    to: { ...text, const: "a" },
    narrower: "const-changed",
    wider: "const-changed",
    level: "error",
  },
];
