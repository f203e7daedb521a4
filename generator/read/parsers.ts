import { createRequire } from "node:module";
import type { MarkdownIt } from "markdown-it";

const require = createRequire(import.meta.url);

let markdown: MarkdownIt | undefined;

/** Parsers that many runs never need, loaded when first asked for: starting is cheap. */
export const parsers = {
  jsonc: () => require("jsonc-parser") as typeof import("jsonc-parser"),
  /** HTML in it is told from text, and never kept. */
  markdown: () => {
    markdown ??= new (require("markdown-it") as typeof import("markdown-it").default)({ html: true });
    return markdown;
  },
  jsonPath: () => require("json-p3") as typeof import("json-p3"),
};
