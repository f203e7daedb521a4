import type { Item, Section } from "./page.ts";

/** A row of a table that says how many files something takes, and of which sides. */
export interface SideCase {
  /** The value that the row is about: "PASSPORT". */
  readonly value: string;
  readonly min: number;
  /** Infinity where the row sets no limit. */
  readonly max: number;
  /** So many of each side and none of another; none where sides do not matter. */
  readonly classes: readonly { readonly value: string; readonly exactly: number }[];
  readonly row: Item;
}

export interface SideTable {
  readonly cases: readonly SideCase[];
  /** Rows that could not be understood. */
  readonly unread: readonly Item[];
}

/** The table of a section that speaks of types with their files and sides; undefined where it has none. */
export function sideCases({ items }: Pick<Section, "items">): SideTable | undefined {
  const rows = items.filter((one) => one.kind === "row");
  const known = rows.filter(({ cells }) => columnOf(cells, type) && (columnOf(cells, files) || columnOf(cells, sides)));
  if (known.length === 0) return undefined;
  const cases: SideCase[] = [];
  const unread: Item[] = rows.filter((one) => !known.includes(one));
  for (const row of known) {
    const values = columnOf(row.cells, type)?.text.split(/\s*(?:,|\/|\bor\b|\band\b)\s*/) ?? [];
    const says = boundsOf(row);
    if (says === undefined) unread.push(row);
    else for (const value of values.filter((one) => one !== "")) cases.push({ value, ...says, row });
  }
  return { cases, unread };
}

const type = /\b(?:types?|kinds?)\b/i;
const files = /\b(?:files?|images?|uploads?)\b/i;
const sides = /\bsides?\b/i;

function columnOf(cells: Item["cells"], name: RegExp): Item["cells"][number] | undefined {
  return cells.find(({ column }) => name.test(column));
}

type Bounds = Pick<SideCase, "min" | "max" | "classes">;

/** What the cells of a row say together; undefined where one is not understood, or they disagree. */
function boundsOf({ cells }: Item): Bounds | undefined {
  const [number, said] = [columnOf(cells, files), columnOf(cells, sides)];
  const counted = number === undefined ? undefined : countIn(number.text);
  if (number !== undefined && counted === undefined) return undefined;
  if (said === undefined) return counted && { ...counted, classes: [] };
  const classes = classesIn(said.text);
  if (classes.length > 0) {
    const sum = classes.reduce((total, one) => total + one.exactly, 0);
    const agrees = counted === undefined || (counted.min <= sum && sum <= counted.max);
    return agrees ? { min: sum, max: sum, classes } : undefined;
  }
  if (!/\b(?:optional|no|none|any|not required|single|either)\b/i.test(said.text)) return undefined;
  const count = counted ?? countIn(said.text);
  return count && { ...count, classes: [] };
}

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  single: 1,
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};
const word = Object.keys(numbers).join("|");

function numberOf(text: string): number {
  return numbers[text.toLowerCase()] ?? Number(text);
}

/** "2", "1 or more", "at least one", "up to 3", "1-2", "(single image)". */
function countIn(text: string): { readonly min: number; readonly max: number } | undefined {
  const [, from, to] = /\b(\d{1,4})\s*(?:-|–|—|to)\s*(\d{1,4})\b/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return { min: Number(from), max: Number(to) };
  const [, amount] = new RegExp(`(?:^|[^\\w-])(\\d{1,4}|${word})(?![\\w-])`, "i").exec(text) ?? [];
  if (amount === undefined) return undefined;
  const value = numberOf(amount);
  if (/\bat least\b|\bor more\b|\bminimum\b|\d\s*\+/i.test(text)) return { min: value, max: Number.POSITIVE_INFINITY };
  if (/\bat most\b|\bup to\b|\bmaximum\b/i.test(text)) return { min: 0, max: value };
  return { min: value, max: value };
}

/** "One FRONT and one BACK", "Yes: FRONT + BACK": values are written in capitals. */
function classesIn(text: string): SideCase["classes"] {
  const named = new RegExp(`(?:\\b(\\d{1,4}|${word})\\s+)?\\b(\\p{Lu}[\\p{Lu}\\p{N}_]+)\\b`, "giu");
  const found = new Map<string, number>();
  for (const [, amount, name = ""] of text.matchAll(named)) {
    // The pattern takes numbers in any case, names only in capitals.
    if (name !== name.toUpperCase() || /^\d+$/.test(name)) continue;
    found.set(name, (found.get(name) ?? 0) + (amount === undefined ? 1 : numberOf(amount)));
  }
  return [...found].map(([value, exactly]) => ({ value, exactly }));
}
