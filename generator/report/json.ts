import type { Diagnostic } from "../diagnostics.ts";
import type { Sources } from "../read/document.ts";
import { inertJson } from "./inert.ts";
import { locatedIn, placeText } from "./located.ts";

/** Diagnostics as scripts read them: one JSON value, with a newline at its end. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[], sources: Sources): string {
  const list = locatedIn(diagnostics, sources).map((one) => {
    const { code, severity, message, fix, place, related, shows } = one.diagnostic;
    const other = related === undefined ? {} : { related: { at: one.related, pointer: related.pointer } };
    return { code, severity, message, fix, at: placeText(one), pointer: place?.pointer ?? "", ...other, ...shows };
  });
  return `${inertJson({ diagnostics: list })}\n`;
}
