import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Part } from "../../generator/model/part.ts";

/** A row of the hand-written tables in bodies/: a body made from a base, its context, and the right answer. */
export interface Row {
  readonly operation: string;
  /** What of the call the body is; the body of the request unless said. */
  readonly part: Part;
  readonly name: string;
  readonly body: unknown;
  readonly context: Record<string, unknown>;
  readonly want: Want;
}

export interface Want {
  readonly valid: boolean;
  readonly status?: number | null;
  readonly rule?: string;
  readonly keyword?: string;
  readonly pointer?: string;
  readonly issues?: readonly { readonly rule?: string; readonly keyword?: string; readonly pointer?: string }[];
  /** The whole list, in any order. */
  readonly unchecked?: readonly (string | { readonly rule: string })[];
}

interface Table {
  readonly operation: string;
  readonly part?: Part;
  readonly now?: string;
  readonly context?: Record<string, unknown>;
  readonly bases: Record<string, unknown>;
  readonly cases: readonly (Given & { readonly name: string; readonly want: Want })[];
}

/** Every row of every table in a folder. */
export function rows(folder = new URL("./bodies/", import.meta.url)): readonly Row[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .flatMap((file) => rowsOf(tableIn(new URL(file, folder))));
}

function rowsOf(table: Table): Row[] {
  return table.cases.map((one) => ({
    ...given(table, one),
    operation: table.operation,
    part: table.part ?? "request",
    name: one.name,
    want: one.want,
  }));
}

/** How a row says its body and its context: what it does not say is the table's. */
export interface Given {
  readonly base?: string;
  readonly body?: unknown;
  readonly change?: Record<string, unknown>;
  readonly remove?: readonly string[];
  readonly context?: Record<string, unknown>;
  readonly now?: string;
}

function given(table: Table, one: Given): Pick<Row, "body" | "context"> {
  const body = structuredClone("body" in one ? one.body : table.bases[one.base as string]);
  for (const [pointer, value] of Object.entries(one.change ?? {})) change(body, pointer, structuredClone(value));
  for (const pointer of one.remove ?? []) remove(body, pointer);
  const now = one.now ?? table.now;
  const context = structuredClone(one.context ?? table.context ?? {});
  return { body, context: now === undefined ? context : { ...context, now } };
}

/** A body made from a base of the table in bodies/, as the table's own rows are, its context, and the table's operation. */
export function made(file: string, one: Given): Pick<Row, "operation" | "body" | "context"> {
  const table = tableIn(new URL(`./bodies/${file}`, import.meta.url));
  return { operation: table.operation, ...given(table, one) };
}

function tableIn(file: URL): Table {
  return parse(readFileSync(file, "utf8"), { merge: true }) as Table;
}

function change(body: unknown, pointer: string, value: unknown): void {
  const { parent, key } = parentOf(body, pointer);
  parent[key] = value;
}

function remove(body: unknown, pointer: string): void {
  const { parent, key } = parentOf(body, pointer);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function parentOf(body: unknown, pointer: string): { parent: Record<string, unknown>; key: string } {
  const tokens = pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  const key = tokens.pop() as string;
  const parent = tokens.reduce((value, token) => (value as Record<string, unknown>)[token], body);
  return { parent: parent as Record<string, unknown>, key };
}
