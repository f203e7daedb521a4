import type { Level } from "../constraints/comparison/difference.ts";
import { beforeAfter, inOneLine } from "./before-after.ts";
import { type Cause, causesOf, useWords } from "./causes.ts";
import { countWords } from "./changes-summary.ts";
import { inert } from "./inert.ts";
import type { LocatedChange } from "./located-changes.ts";
import { type FileOf, filesFrom, shownPlace } from "./shown-place.ts";
import type { VerdictFinding } from "./verdict-findings.ts";
import { witnessLines } from "./witness-words.ts";

/** So many annotations of one level GitHub shows of a step. */
const most = 10;

/** So many other uses are named. */
const mostUses = 5;

const levels = ["error", "warning", "info"] as const;

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/**
 * Annotations of a pull request, the worst first: of one level what changed, then what is to be said of policy and version. GitHub
 * shows ten of each level: of what is more the number is told. `fileOf` knows files from the repository's root.
 */
export function changesGithub(
  changes: readonly LocatedChange[],
  fileOf: FileOf = filesFrom(""),
  findings: readonly VerdictFinding[] = [],
): string {
  const all = [
    ...causesOf(changes).map((one) => ofCause(one, fileOf)),
    ...findings.map((one) => ofFinding(one, fileOf)),
  ];
  const byLevel = levels.map((level) => all.filter((one) => one.level === level));
  const words = countWords(byLevel.flatMap((list) => list.slice(most)));
  const more = words === "" ? "" : `Not annotated, for GitHub shows ${most} of each level: ${words}.\n`;
  return byLevel.flatMap((list) => list.slice(0, most).map((one) => one.print())).join("") + more;
}

/** An annotation that is not printed yet: of most nothing but the level is wanted. */
interface Annotation {
  readonly level: Level;
  print(): string;
}

function ofCause(cause: Cause, fileOf: FileOf): Annotation {
  const { change, revision } = cause.first;
  return { level: change.level, print: () => annotation(change.level, revision, change.id, message(cause), fileOf) };
}

function ofFinding(
  { diagnostic: { severity, code, message, fix }, shown }: VerdictFinding,
  fileOf: FileOf,
): Annotation {
  const text = `${inert(message)}\n${inert(fix)}`;
  return { level: severity, print: () => annotation(severity, shown, code, text, fileOf) };
}

/** One workflow command, at a place as it is shown, or "" for none. What is no file of the repository is told in its text. */
function annotation(level: Level, shown: string, title: string, text: string, fileOf: FileOf): string {
  const place = shownPlace(shown);
  const file = shown === "" ? undefined : fileOf(place);
  const at = file === undefined ? {} : { file, line: place.line, col: place.column };
  const where = file !== undefined || shown === "" ? "" : `\nat ${inert(shown)}`;
  const properties = Object.entries({ ...at, title }).map(([name, value]) => `${name}=${property(value)}`);
  return `::${commands[level]} ${properties.join(",")}::${data(text + where)}\n`;
}

function message(cause: Cause): string {
  const { message, before, after } = cause.first.change;
  const uses = useWords(cause);
  const more = uses.length > mostUses ? [`and ${uses.length - mostUses} more`] : [];
  const values = beforeAfter(before, after, 200);
  return [
    inert(message),
    ...(values === null ? [] : [`${inOneLine(values.before)} -> ${inOneLine(values.after)}`]),
    ...witnessLines(cause.first.change, 300),
    `in ${[...uses.slice(0, mostUses).map((one) => inert(one)), ...more].join("; ")}`,
  ].join("\n");
}

/** What would end a workflow command or one of its properties is encoded. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(value: string | number): string {
  return data(inert(String(value)))
    .replaceAll(":", "%3A")
    .replaceAll(",", "%2C");
}
