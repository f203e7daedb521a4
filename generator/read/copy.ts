import type { Json } from "./document.ts";

/** An object under construction; it becomes a JsonObject when it is handed out. */
export type Draft = { [key: string]: Json | undefined };

/** A copy that shares nothing with the value, nor one part of it with another (aliases of YAML share). */
export function copyOf(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: Draft = {};
  for (const [key, inner] of Object.entries(value)) put(copy, key, copyOf(inner as Json));
  return copy;
}

/** Sets a member, also one named `__proto__`, which assignment would take for the prototype. */
export function put(object: Draft, name: string, value: Json): void {
  if (name === "__proto__") {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[name] = value;
  }
}
