import type { Row } from "./check.ts";

/** What is looked for in the packages that are made of both sides: what they export, and of what types. */
export const surfaceChecks: readonly Row[] = [
  ["package-renamed", "error", "package-renamed", "the package has another name"],
  ["export-removed", "error", "export-added", "an export of the package is gone"],
  ["export-added", "info", "export-removed", "an export of the package is new"],
  ["export-type-narrowed", "error, info", "export-type-widened", "a type of the package holds fewer values"],
  ["export-type-widened", "error, info", "export-type-narrowed", "a type of the package holds more values"],
  ["export-type-changed", "error, warning, info", "export-type-changed", "a type of the package is another"],
];
