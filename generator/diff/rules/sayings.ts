import type { Difference } from "../../constraints/comparison/difference.ts";
import { noGrace } from "../../constraints/comparison/life.ts";
import type { SchemaAt } from "../../model/api.ts";
import type { Document, JsonObject } from "../../read/document.ts";
import { Pairs } from "../pairs.ts";

/** A document compared with itself, and what rules say beside its own schemas. */
class Sayings {
  readonly #pairs: Pairs;
  #made = 0;

  constructor(document: Document) {
    // Of one document no sunset comes or goes: any day will do.
    this.#pairs = new Pairs(document, document, { today: "2000-01-01", grace: noGrace });
  }

  /** Schemas are known by their pointers: each has one of its own. */
  placed(schema: JsonObject): SchemaAt {
    return { schema, pointer: `/x-covenant-rule/${this.#made++}` };
  }

  /** Whatever fits all of the first fits the second. */
  implies(schemas: readonly SchemaAt[], said: JsonObject): boolean {
    for (const { difference } of this.#pairs.between(schemas, [this.placed(said)], request, nowhere))
      if (!takesNothing(difference)) return false;
    return true;
  }
}

const request = { direction: "request", textLevels: 0 } as const;
const nowhere = { before: "", after: "" };

/** A member that the rule does not name may be anything: nothing of what is compared here is closed. */
function takesNothing({ relation, id }: Difference): boolean {
  if (relation === "undecided") return id.request === "request-property-removed";
  return relation === "equivalent" || relation === "loosened";
}

const known = new WeakMap<Document, Sayings>();

export function sayingsOf(document: Document): Sayings {
  const found = known.get(document) ?? new Sayings(document);
  known.set(document, found);
  return found;
}
