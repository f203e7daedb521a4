import { locator } from "../read/locate.ts";
import { annotation } from "./changes-github.ts";
import type { Verdict } from "./verdict.ts";

/** What is to be said of policy and version, as annotations. */
export function verdictGithub({ diagnostics, sources }: Verdict): string {
  const locate = locator(sources);
  return diagnostics
    .map(({ severity, code, message, place }) => {
      const { line, column } = (place && locate(place)) ?? { line: 1, column: 1 };
      const where = place === null ? {} : { file: place.file, line: String(line), col: String(column) };
      return annotation(severity === "info" ? "notice" : severity, { ...where, title: code }, message);
    })
    .join("");
}
