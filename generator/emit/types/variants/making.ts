import type { Json, JsonObject } from "../../../read/document.ts";
import type { Demand } from "../demand.ts";
import type { Find } from "./object-shape.ts";

/** The most variants a type is made of. Past them it stays wide: a compiler slows down, and its messages say nothing. */
export const mostVariants = 32;

/** The entries of an array by the value of their tag, as references to named schemas. */
export interface TaggedEntries {
  readonly tag: string;
  readonly groups: readonly {
    readonly values: readonly (Json | undefined)[];
    readonly schemas: readonly JsonObject[];
  }[];
}

/** What making variants needs of the document around them. */
export interface Making {
  readonly find: Find;
  /** Names a schema: a reference to it. The same schema asked for twice has one name. */
  named(wanted: string, schema: JsonObject): JsonObject;
  /** A schema with what is demanded of its own value. */
  refined(schema: JsonObject, demands: readonly Demand[], name: string): JsonObject;
  /** The variants made of the schema of this name, where it has several. */
  readonly tagged: Map<string, TaggedEntries>;
  /** More variants than a type can bear. */
  tooWide(name: string, variants: number): void;
}
