import type { JsonObject } from "../../read/document.ts";
import { ref } from "./forms.ts";

/** Definitions that are made as they are asked for: each once, under a name of its own. */
export class Registry {
  readonly definitions: Record<string, JsonObject> = {};
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  /**
   * A reference to what `key` stands for. It is made where it is not there yet, and is given the reference to itself. The
   * name is the wish, with a number where another has it.
   */
  defined(wish: string, key: string, make: (self: JsonObject) => JsonObject): JsonObject {
    const known = this.#names.get(`${wish} ${key}`);
    if (known !== undefined) return ref(known);
    let name = wish;
    for (let number = 2; this.#taken.has(name); number++) name = `${wish}-${number}`;
    this.#taken.add(name);
    this.#names.set(`${wish} ${key}`, name);
    // Its place among the definitions is before those that it needs.
    this.definitions[name] = {};
    this.definitions[name] = make(ref(name));
    return ref(name);
  }
}
