/** Schemas that bodies of tests are made of. */

export const text = { type: "string" };
export const date = { type: "string", format: "date" };
export const whole = { type: "integer" };

export function object(properties: object, ...required: string[]) {
  return { type: "object", properties, required };
}

export function list(items: object, more: object = {}) {
  return { type: "array", items, ...more };
}
