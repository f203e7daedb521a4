import type { Direction, Level, Relation } from "../constraints/comparison/difference.ts";
import type { Place } from "../diagnostics.ts";
import { pointerOf } from "../read/pointer.ts";
import { type Change, levelOf } from "./change.ts";

/** What a package lets be imported, by a key that stays the same where a name and its file do. */
export interface Surface {
  readonly packageName: string;
  /** Its package.json. */
  readonly place: Place;
  readonly exports: ReadonlyMap<string, Exported>;
}

/** A name that a package exports, or a part of one that has a type of its own. */
export interface Exported {
  /** "Order", "operations["createOrder"]["requestBody"]". */
  readonly name: string;
  /** Where it is imported from: "shop-api/types". */
  readonly from: readonly string[];
  /** The export that it is a part of, by key: what happens to that happens to it. */
  readonly whole?: string;
  /** Which way its values go: what a program sends, what it is sent, or either. */
  readonly direction: Direction | "both";
  /** The operations that it is a part of, by key. */
  readonly operations: readonly string[];
  /** What it is declared as, without comments; undefined of what has no type to compare. */
  readonly text: string | undefined;
  readonly place: Place;
}

/** How the type of an export stands to its earlier self. */
export interface TypeChange {
  /** By what the compiler lets be assigned. */
  readonly relation: Relation;
  /** Members that a program cannot name any more, and new ones; optional ones make no difference to what is assigned. */
  readonly lost: readonly string[];
  readonly won: readonly string[];
}

/** Answers for an export of both, by its key. */
export type CompareTypes = (key: string) => TypeChange;

/**
 * What of a package's surface changed for the programs that import it, and is not said by `told`, the changes of its document
 * and rules: a name gone or new, a type that takes less of who writes its values or may give other to who reads them.
 */
export function surfaceChanges(
  base: Surface,
  revision: Surface,
  compare: CompareTypes,
  told: readonly Change[],
): readonly Change[] {
  const found = [
    ...renamed(base, revision),
    ...[...base.exports].flatMap(([key, was]) => {
      const is = revision.exports.get(key);
      if (is !== undefined) return typeChange(was, is, () => compare(key));
      return was.whole !== undefined && !revision.exports.has(was.whole) ? [] : [gone(was, revision)];
    }),
    ...[...revision.exports].flatMap(([key, is]) =>
      base.exports.has(key) || (is.whole !== undefined && !base.exports.has(is.whole)) ? [] : [come(is, base)],
    ),
  ];
  return found.flatMap(({ change, operations }) => (told.some((one) => says(one, change, operations)) ? [] : [change]));
}

interface Found {
  readonly change: Change;
  readonly operations: readonly string[];
}

/** Who imports a package does so by its name. */
function renamed(base: Surface, revision: Surface): readonly Found[] {
  const [before, after] = [base.packageName, revision.packageName];
  if (before === after) return [];
  const named = { name: after, from: [after], operations: [] };
  const message = `the package ${before} became ${after}`;
  const told = { id: "package-renamed", relation: "incomparable", level: "error", message, before, after } as const;
  return [made(named, base.place, revision.place, told)];
}

function gone(was: Exported, { place }: Surface): Found {
  const message = `${was.name}: is exported by ${was.from.join(", ")} no longer`;
  const told = { id: "export-removed", relation: "tightened", level: "error", message, before: was.name } as const;
  return made(was, was.place, place, told);
}

function come(is: Exported, { place }: Surface): Found {
  const message = `${is.name}: is exported by ${is.from.join(", ")} now`;
  const told = { id: "export-added", relation: "loosened", level: "info", message, after: is.name } as const;
  return made(is, place, is.place, told);
}

const verbs = {
  equivalent: ["changed", "has other members"],
  tightened: ["narrowed", "takes less than before"],
  loosened: ["widened", "takes more than before"],
  incomparable: ["changed", "takes other than before"],
  undecided: ["changed", "is another"],
} as const satisfies Record<Relation, readonly [verb: string, says: string]>;

/** What refers to a type that changed says what it said: only a declaration that is itself another counts. */
function typeChange(was: Exported, is: Exported, compare: () => TypeChange): readonly Found[] {
  if (was.text === is.text || was.text === undefined || is.text === undefined) return [];
  const { relation: byValue, lost, won } = compare();
  if (byValue === "equivalent" && lost.length + won.length === 0) return [];
  // What has a name no longer does not compile, whichever way its values go.
  const relation = byValue === "equivalent" && lost.length > 0 ? "incomparable" : byValue;
  const [verb, says] = verbs[relation];
  const names = [
    ...(lost.length === 0 ? [] : [`no longer ${lost.join(", ")}`]),
    ...(won.length === 0 ? [] : [`now ${won.join(", ")}`]),
  ];
  const message = `the type ${is.name}: ${says}${names.length === 0 ? "" : ` (${names.join("; ")})`}`;
  // It breaks programs as they are: by what they did with it so far. Of a type that is written and read, any change breaks someone.
  const level = was.direction === "both" && relation !== "equivalent" ? "error" : levelOf(relation, was.direction);
  const operations = [...new Set([...was.operations, ...is.operations])];
  const [before, after] = shown(was.text, is.text);
  return [
    made({ ...is, operations }, was.place, is.place, {
      id: `export-type-${verb}`,
      relation,
      level,
      message,
      before,
      after,
    }),
  ];
}

/** So much of a declaration is shown, of it so much before the first difference. */
const [longest, ahead] = [300, 100];

/** Two declarations, about where they begin to differ. */
function shown(was: string, is: string): readonly [before: string, after: string] {
  let same = 0;
  while (same < was.length && was[same] === is[same]) same += 1;
  const part = (text: string) => {
    const from = text.length > longest ? Math.max(0, same - ahead) : 0;
    const shown = text.slice(from, from + longest);
    return `${from > 0 ? "…" : ""}${shown}${from + longest < text.length ? "…" : ""}`;
  };
  return [part(was), part(is)];
}

type Named = Pick<Exported, "name" | "from" | "operations">;

type Told = Pick<Change, "id" | "relation" | "level" | "message"> & Partial<Pick<Change, "before" | "after">>;

function made(one: Named, base: Place, revision: Place, { before, after, ...told }: Told): Found {
  const [operation] = one.operations;
  const change: Change = {
    ...told,
    direction: "both",
    operation: one.operations.length === 1 && operation !== undefined ? operation : null,
    pointer: pointerOf(["exports", one.from[0] ?? "", one.name]),
    rule: null,
    before,
    after,
    base,
    revision,
  };
  return { change, operations: one.operations };
}

const order: readonly Level[] = ["info", "warning", "error"];

/** A change of the document says as much: of the same operation, no less bad, gone where it is gone and new where it is new. */
function says(one: Change, { level, before, after }: Change, operations: readonly string[]): boolean {
  if (one.operation === null || !operations.includes(one.operation)) return false;
  if (order.indexOf(one.level) < order.indexOf(level)) return false;
  const [isGone, isNew] = [after === undefined, before === undefined];
  if (isGone) return one.after === undefined && one.before !== undefined;
  return isNew ? one.before === undefined && one.after !== undefined : true;
}
