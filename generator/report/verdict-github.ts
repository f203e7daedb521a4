import { locator } from "../read/locate.ts";
import { annotation } from "./changes-github.ts";
import { inert } from "./inert.ts";
import type { Verdict } from "./verdict.ts";

/** What is to be said of policy and version, as annotations; `folder` is where the command ran, from the repository's root. */
export function verdictGithub({ diagnostics, sources }: Verdict, folder = ""): string {
  const locate = locator(sources);
  return diagnostics
    .map(({ severity, code, message, place }) => {
      const { line, column } = (place && locate(place)) ?? { line: 1, column: 1 };
      return annotation(severity, `${place?.file ?? "stdin"}:${line}:${column}`, code, inert(message), folder);
    })
    .join("");
}
