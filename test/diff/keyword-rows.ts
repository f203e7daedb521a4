import type { JsonObject } from "../../generator/read/document.ts";
import { boundRows } from "./bound-rows.ts";
import { composedRows } from "./composed-rows.ts";

/** Where a schema stands: its pointer, what it is called in an id, which way it goes. */
export const places = {
  "request body": ["/paths/~1orders/post/requestBody/content/application~1json/schema", "request-body"],
  "request property": ["/components/schemas/Order/properties/at", "request-property"],
  "request parameter": ["/paths/~1orders/post/parameters/0/schema", "request-parameter"],
  "response body": ["/paths/~1orders/post/responses/200/content/application~1json/schema", "response-body"],
  "response property": ["/components/schemas/Receipt/properties/at", "response-property"],
  "response header": ["/paths/~1orders/post/responses/200/headers/X-Note/schema", "response-header"],
} as const;
export type Where = keyof typeof places;

/**
 * An edit that takes something away from what a schema accepts, and what it is called; `wider` is what it is called the other
 * way round. Levels follow: narrower requests and wider responses are errors, their mirrors notes.
 */
export interface KeywordRow {
  readonly name: string;
  readonly from: JsonObject;
  readonly to: JsonObject;
  readonly narrower: string | readonly [request: string, response: string];
  readonly wider: string | readonly [request: string, response: string];
  /** Where the level is not what the direction makes of it: one for all, or by direction, narrower and wider. */
  readonly level?: "info" | "warning" | "error" | Readonly<Record<"request" | "response", readonly [string, string]>>;
  readonly not?: readonly Where[];
}

export const cases = [...boundRows, ...composedRows].flatMap((row) =>
  (Object.keys(places) as Where[])
    .filter((where) => row.not?.includes(where) !== true)
    .map((where) => [row.name, where, row] as const),
);

/** What the row is called at a place: "error request request-body-max-set". */
export function wanted(where: Where, row: KeywordRow, way: "narrower" | "wider"): string {
  const [, scope] = places[where];
  const direction = scope.startsWith("request") ? "request" : "response";
  const given = row[way];
  const aspect = typeof given === "string" ? given : given[direction === "request" ? 0 : 1];
  const [, inside = aspect] = /^items: (.*)$/.exec(aspect as string) ?? [];
  const breaks = (direction === "request") === (way === "narrower");
  const level = levelOf(row, direction, way) ?? (breaks ? "error" : "info");
  return `${level} ${direction} ${inside === aspect ? scope : `${direction}-property`}-${inside}`;
}

function levelOf({ level }: KeywordRow, direction: "request" | "response", way: "narrower" | "wider") {
  return typeof level === "object" ? level[direction][way === "narrower" ? 0 : 1] : level;
}
