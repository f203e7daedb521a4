import { noScope, type Scope } from "./dynamic-scope.ts";
import type { Library } from "./library.ts";
import type { Target } from "./resolve.ts";
import type { Kind } from "./structure.ts";

/** Where the components of a kind stand. Kinds that are not here cannot be referred to. */
export const sections: { readonly [K in Kind]?: string } = {
  schema: "schemas",
  response: "responses",
  parameter: "parameters",
  example: "examples",
  requestBody: "requestBodies",
  header: "headers",
  securityScheme: "securitySchemes",
  link: "links",
  callback: "callbacks",
  pathItem: "pathItems",
  mediaType: "mediaTypes",
};

/** A part of a file that is walked as one kind: the document, or what a reference brings into it. */
export interface Region extends Target {
  readonly kind: Kind;
  /** A path item of the document, or one that such a one leads to: it is put in the reference's place. */
  readonly inline: boolean;
  /** What `$dynamicRef`s in it read. */
  readonly scope: Scope;
}

/** A region that becomes a component of the document. */
export interface Import extends Region {
  readonly key: string;
  readonly section: string;
  readonly file: string;
  readonly aliases: string[];
}

export function wholeOf({ root }: Library): Region {
  return { in: root, pointer: "", value: root.value, kind: "openapi", inline: false, scope: noScope };
}

/** Path items stand where operations are looked for; one of a callback could hold itself, so it becomes a component. */
export function inlines(region: Region, kind: Kind, pointer: string): boolean {
  if (kind !== "pathItem") return false;
  return region.inline
    ? pointer === region.pointer
    : region.kind === "openapi" && /^\/(paths|webhooks)\/[^/]+$/.test(pointer);
}
