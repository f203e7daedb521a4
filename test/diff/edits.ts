import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Json } from "../../generator/read/document.ts";
import { changes, type Edits, edited, told } from "./base.ts";

/** An edit of the base. */
export interface Edit {
  readonly name: string;
  /** What the base is before, by pointer; `$post` and the like stand for the beginnings below. */
  readonly from?: Readonly<Record<string, Json>>;
  readonly fromDrop?: readonly string[];
  readonly to?: Readonly<Record<string, Json>>;
  readonly drop?: readonly string[];
}

/** An edit, what it is called, and what the way back is called. */
export interface Row extends Edit {
  readonly want: readonly string[];
  readonly back: readonly string[];
}

const beginnings: Readonly<Record<string, string>> = {
  $post: "/paths/~1orders/post",
  $body: "/paths/~1orders/post/requestBody",
  $answer: "/paths/~1orders/post/responses/200",
  $list: "/paths/~1orders/get",
  $read: "/paths/~1orders~1{id}/get",
  $hook: "/webhooks/shipped/post",
  $paid: "/paths/~1orders/post/callbacks/paid/{$request.body#~1url}/post",
  $order: "/components/schemas/Order",
  $at: "/components/schemas/Order/properties/at",
  $receipt: "/components/schemas/Receipt",
  $shared: "/components/schemas/Shared",
};

const folder = new URL("./edits/", import.meta.url);

/** Every row of `edits/*.yaml`, by subject. */
export const subjects: ReadonlyMap<string, readonly Row[]> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => [file.replace(".yaml", ""), parse(readFileSync(new URL(file, folder), "utf8")) as Row[]]),
);

/** What the row's edit and the way back are called. */
export function judged(row: Edit): { readonly want: readonly string[]; readonly back: readonly string[] } {
  const { before, after } = documentsOf(row);
  return { want: told(changes(before, after)), back: told(changes(after, before)) };
}

/** The base as the row has it before, and after its edit. */
export function documentsOf(row: Edit): { readonly before: Json; readonly after: Json } {
  const before = edited(editsOf(row.from, row.fromDrop));
  return { before, after: edited(editsOf(row.to, row.drop), before) };
}

function editsOf(set: Edit["from"] = {}, drop: readonly string[] = []): Edits {
  return Object.fromEntries([
    ...Object.entries(set).map(([pointer, value]) => [spelledOut(pointer), value]),
    ...drop.map((pointer) => [spelledOut(pointer), undefined]),
  ]) as Edits;
}

function spelledOut(pointer: string): string {
  return pointer.replace(/^\$\w+/, (name) => beginnings[name] ?? name);
}
