import type { MediaType, Operation, Response } from "./api.ts";

/** True for JSON and for what is written in it, such as `application/problem+json` (RFC 6839, 3.1); parameters aside. */
export function isJson(mediaType: string): boolean {
  return /^application\/(?:[\w.+-]*\+)?json\s*(?:;|$)/i.test(mediaType);
}

/** The body that is checked and sent: JSON where an operation takes it, else the first there is. */
export function bodyMedia(operation: Pick<Operation, "body">): MediaType | undefined {
  const content = operation.body?.content ?? [];
  return content.find((one) => isJson(one.type)) ?? content[0];
}

/** The answer that is checked: JSON with a schema. */
export function responseMedia(response: Response): MediaType | undefined {
  return response.content.find((one) => isJson(one.type) && one.schema !== undefined);
}
