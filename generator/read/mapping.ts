import { isObject, type Json, type JsonObject, member } from "./document.ts";
import { escapeToken, valueAt } from "./pointer.ts";

type Mapped = readonly [ref: string, pointer: string, holder: JsonObject, name: string];

/**
 * The values of a Discriminator Object's `mapping` (and `defaultMapping`) that are references (OpenAPI 3.1, 4.8.25), each
 * as one, with its pointer and the object and name it stands under. A plain component name is none, unless `file`, which it
 * stands in, has that component: then it must follow when the schema moves into another document.
 */
export function mappedReferences(discriminator: Json, file: Json, pointer: string): Mapped[] {
  if (!isObject(discriminator)) return [];
  const found: Mapped[] = [];
  const add = (holder: JsonObject, name: string, at: string) => {
    const value = member(holder, name);
    if (typeof value !== "string") return;
    if (valueAt(file, `/components/schemas/${escapeToken(value)}`) !== undefined) {
      found.push([`#/components/schemas/${escapeToken(value)}`, at, holder, name]);
    } else if (/[#/]|\.(ya?ml|json)$/i.test(value)) {
      found.push([value, at, holder, name]);
    }
  };
  const mapping = member(discriminator, "mapping");
  if (isObject(mapping)) {
    for (const name of Object.keys(mapping)) add(mapping, name, `${pointer}/mapping/${escapeToken(name)}`);
  }
  add(discriminator, "defaultMapping", `${pointer}/defaultMapping`);
  return found;
}
