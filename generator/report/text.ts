import picocolors from "picocolors";
import type { Diagnostic, Severity } from "../diagnostics.ts";
import type { Sources } from "../read/document.ts";
import { frame } from "./frame.ts";
import { inert } from "./inert.ts";
import { type Located, locatedIn, placeText } from "./located.ts";

/** Diagnostics as a person reads them, file by file: place, severity, code, message, the line itself, what to do. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], sources: Sources, colour: boolean): string {
  const colours = picocolors.createColors(colour);
  const texts = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    const lines = texts.get(file) ?? sources.get(file)?.split("\n");
    if (lines !== undefined) texts.set(file, lines);
    return lines;
  };
  return locatedIn(diagnostics, sources)
    .map((one) => `${paragraph(one, linesOf, colours).join("\n")}\n\n`)
    .join("");
}

function paragraph(
  one: Located,
  linesOf: (file: string) => readonly string[] | undefined,
  colours: Colours,
): readonly string[] {
  const { severity, code, message, fix, place, shows } = one.diagnostic;
  const at = placeText(one);
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
  const head = [...(at === "" ? [] : [colours.bold(inert(at))]), paint(severity), colours.dim(code), inert(message)];
  const lines = place === null ? undefined : linesOf(place.file);
  return [
    head.join(" "),
    ...(lines === undefined ? [] : frame(lines, one.position, colours.dim)),
    ...(one.related === undefined ? [] : [`  ${colours.dim("see:")} ${inert(one.related)}`]),
    ...(shows === undefined ? [] : [`  ${colours.dim("body:")} ${inert(JSON.stringify(shows.body))}`]),
    ...(shows?.context === undefined ? [] : [`  ${colours.dim("context:")} ${inert(JSON.stringify(shows.context))}`]),
    `  ${colours.dim("fix:")} ${inert(fix)}`,
  ];
}

type Colours = ReturnType<typeof picocolors.createColors>;

const words: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
};

/** "2 errors, 1 warning"; "no problems" where there is nothing to say. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const parts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    const [one, many] = words[severity];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return parts.join(", ") || "no problems";
}
