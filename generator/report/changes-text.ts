import picocolors from "picocolors";
import { type BeforeAfter, beforeAfter, inOneLine } from "./before-after.ts";
import { type Cause, causesOf, useWords, wholeApi } from "./causes.ts";
import { inert } from "./inert.ts";
import type { LocatedChange } from "./located-changes.ts";
import { witnessLines } from "./witness-words.ts";

/** Changes as a person reads them: operation by operation, the worst first, each cause once with both of its places. */
export function changesText(changes: readonly LocatedChange[], colour: boolean): string {
  const colours = picocolors.createColors(colour);
  const groups = new Map<string, Cause[]>();
  for (const cause of causesOf(changes)) {
    const name = cause.first.change.operation ?? wholeApi;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [cause]);
    else group.push(cause);
  }
  return [...groups]
    .map(([name, causes]) => `${colours.bold(inert(name))}\n${causes.map((one) => paragraph(one, colours)).join("")}\n`)
    .join("");
}

type Colours = ReturnType<typeof picocolors.createColors>;

/** So much of a value is shown, of a body, and so many uses. */
const [longestValue, longestBody, mostUses] = [100, 1_000, 6];

function paragraph(cause: Cause, colours: Colours): string {
  const { change, base, revision } = cause.first;
  const { id, level, message, before, after } = change;
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[level];
  const lines = [
    `  ${paint(level)} ${inert(message)} ${colours.dim(id)}`,
    ...valueLines(beforeAfter(before, after, longestValue), colours),
    ...witnessLines(change, longestBody).map((line) => `    ${line}`),
    `    ${colours.dim(`${inert(base)} -> ${inert(revision)}`)}`,
    ...alsoIn(cause, colours),
  ];
  return `${lines.join("\n")}\n`;
}

function valueLines(values: BeforeAfter | null, { dim }: Colours): readonly string[] {
  if (values === null) return [];
  const [before, after] = [inOneLine(values.before), inOneLine(values.after)];
  if (before.length + after.length <= longestValue) return [`    ${before} -> ${after}`];
  return [`    ${dim("before:")} ${before}`, `    ${dim("after: ")} ${after}`];
}

/** The other uses, a line each. */
function alsoIn(cause: Cause, { dim }: Colours): readonly string[] {
  const [, ...others] = useWords(cause);
  const shown = others.length > mostUses ? others.slice(0, mostUses - 1) : others;
  const more = others.length === shown.length ? [] : [`and ${others.length - shown.length} more`];
  const label = "also in: ";
  return [...shown, ...more].map(
    (one, index) => `    ${index === 0 ? dim(label) : " ".repeat(label.length)}${inert(one)}`,
  );
}
