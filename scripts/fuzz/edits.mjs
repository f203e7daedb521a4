import { mapSchema } from "./keywords-of.mjs";
import { randomSchema } from "./schemas.mjs";

/** A schema with one thing about it changed, as a person might: a keyword dropped, added, another number, another list. */
export function edited(schema, { random, dialect, has }) {
  if (typeof schema !== "object") return randomSchema({ random, dialect, has });
  let count = 0;
  mapSchema(schema, (each) => {
    count++;
    return each;
  });
  const target = random.whole(0, count - 1);
  let at = 0;
  return mapSchema(schema, (each) => (at++ === target ? oneEdit(each, { random, dialect, has }) : each));
}

function oneEdit(schema, { random, dialect, has }) {
  const names = Object.keys(schema).filter((name) => name !== "$defs" && name !== "$ref" && name !== "$anchor");
  const name = names.length === 0 ? undefined : random.pick(names);
  const { [name]: value, ...rest } = schema;
  const kind = random.weighted([
    [3, "drop"],
    [3, "add"],
    [4, "change"],
  ]);
  if (kind === "drop" && name !== undefined) return rest;
  if (kind === "change" && name !== undefined) {
    const changed = changedValue(name, value, random);
    if (changed !== undefined) return { ...schema, [name]: changed };
  }
  const other = randomSchema({ random, dialect, has });
  if (typeof other !== "object") return schema;
  const plain = Object.entries(other).filter(
    ([key, one]) => key !== "$defs" && !JSON.stringify(one).includes('"$ref"'),
  );
  const [added] = random.some(
    plain.filter(([key]) => !key.startsWith("$")),
    1,
  );
  return added === undefined ? schema : { ...schema, [added[0]]: added[1] };
}

function changedValue(name, value, random) {
  if (typeof value === "number") return Math.max(name === "multipleOf" ? 0.5 : 0, value + random.pick([-2, -1, 1, 2]));
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value) && value.length > 1)
    return value.filter((_, index) => index !== random.whole(0, value.length - 1));
  if (name === "type" && typeof value === "string")
    return random.pick(["string", "number", "integer", "object", "array"]);
  if (name === "properties") {
    const [gone] = Object.keys(value);
    const { [gone]: _, ...rest } = value;
    return rest;
  }
  return undefined;
}
