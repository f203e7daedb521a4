import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Parsers that many runs never need, loaded when first asked for: starting is cheap. */
export const parsers = {
  jsonc: () => require("jsonc-parser") as typeof import("jsonc-parser"),
  jsonPath: () => require("json-p3") as typeof import("json-p3"),
};
