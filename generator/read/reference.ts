import { dirname, join, normalize } from "node:path";

/** A `$ref` taken apart (RFC 3986): the file or URI before "#" and the fragment after it, percent-decoded. */
export interface Reference {
  readonly path: string;
  readonly fragment: string;
  /** An absolute URI ("https:", "urn:") or a network path ("//host"): nothing that could be a file next to this one. */
  readonly remote: boolean;
}

export function parseReference(ref: string): Reference {
  const hash = ref.indexOf("#");
  const path = hash < 0 ? ref : ref.slice(0, hash);
  const remote = /^([A-Za-z][A-Za-z0-9+.-]+:|\/\/)/.test(path);
  return { path: remote ? path : decoded(path), fragment: hash < 0 ? "" : decoded(ref.slice(hash + 1)), remote };
}

/** The pointer that an internal `$ref` of a bundled document leads to: "#/components/schemas/Pet" -> "/components/schemas/Pet". */
export function pointerOfReference(ref: string): string {
  return ref.startsWith("#") ? decoded(ref.slice(1)) : parseReference(ref).fragment;
}

/** A file that another one names, under the path it is shown by. */
export function relativeFile(from: string, path: string): string {
  return normalize(join(dirname(from), path));
}

/** Percent-encoding taken off where it is well-formed; people also write `%` for itself. */
function decoded(text: string): string {
  // References are followed again and again, and hardly one is encoded.
  if (!text.includes("%")) return text;
  return text.replace(/(%[0-9A-Fa-f]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
