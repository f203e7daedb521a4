import type { Json } from "../read/document.ts";
import type { Example, Operation, SchemaAt } from "./api.ts";
import { bodyMedia, responseMedia } from "./media.ts";

/**
 * The values of a call that are checked, each for itself: the body of the request, its parameters as one object by where
 * they stand (`{ path: { id }, query: { limit } }`), and the body of the response of each status.
 */
export type Part = "request" | "parameters" | `response ${string}`;

/** What of an operation the parts are made of. */
export interface Parts extends Pick<Operation, "body" | "responses" | "pointer"> {
  /** Undefined where nothing is known of them. */
  readonly parameters: Operation["parameters"] | undefined;
}

/** The schema of a part; undefined where the operation has no such part, or nothing is known of its form. */
export function schemaOfPart(operation: Parts, part: Part): SchemaAt | undefined {
  if (part === "request") return bodyMedia(operation)?.schema;
  return part === "parameters" ? parametersSchema(operation) : mediaOfResponse(operation, part)?.schema;
}

/** The document's examples of a part; of parameters it has none as a whole. */
export function examplesOfPart(operation: Operation, part: Part): readonly Example[] {
  if (part === "parameters") return [];
  return (part === "request" ? bodyMedia(operation) : mediaOfResponse(operation, part))?.examples ?? [];
}

/** The status of a part that is a response: "200", "4XX" or "default". */
export function statusOfPart(part: Part): string | undefined {
  return part.startsWith("response ") ? part.slice("response ".length) : undefined;
}

function mediaOfResponse(operation: Parts, part: Part) {
  const response = operation.responses.find((one) => one.status === statusOfPart(part));
  return response === undefined ? undefined : responseMedia(response);
}

function parametersSchema({ parameters, pointer }: Parts): SchemaAt | undefined {
  if (parameters === undefined) return undefined;
  const places = [...new Set(parameters.map((one) => one.in))].sort();
  const group = (place: string): Json => {
    const own = parameters.filter((one) => one.in === place);
    return {
      type: "object",
      properties: Object.fromEntries(own.map((one) => [one.name, one.schema?.schema ?? true])),
      required: own.filter((one) => one.required).map((one) => one.name),
    };
  };
  const required = places.filter((place) => parameters.some((one) => one.in === place && one.required));
  return {
    schema: { type: "object", properties: Object.fromEntries(places.map((place) => [place, group(place)])), required },
    pointer: `${pointer}/parameters`,
  };
}
