import type { Document } from "../read/document.ts";
import type { Body, Response } from "./api.ts";
import { contentIn } from "./content.ts";
import { flag, named, text } from "./fields.ts";
import { headersIn } from "./parameters.ts";
import { type At, dereferenced } from "./resolve.ts";

/** Request Body Object (OpenAPI 3.1, 4.8.13). */
export function bodyOf(document: Document, written: At): Body | undefined {
  if (written.value === undefined) return undefined;
  const at = dereferenced(document, written);
  return {
    required: flag(at, "required"),
    description: text(at, "description"),
    content: contentIn(document, at),
    pointer: at.pointer,
  };
}

/** Responses Object (OpenAPI 3.1, 4.8.16): every member that is no extension. */
export function responsesOf(document: Document, written: At): readonly Response[] {
  return named(written)
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, one]) => {
      const at = dereferenced(document, one);
      return {
        status,
        description: text(at, "description"),
        headers: headersIn(document, at),
        content: contentIn(document, at),
        pointer: at.pointer,
      };
    });
}
