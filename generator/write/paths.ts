import { MANIFEST } from "./manifest.ts";
import type { UnsafePath } from "./refusal.ts";
import { CARRIED, SCRATCH } from "./site.ts";

const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i;
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * The paths that cannot be written faithfully inside a folder on every system, each with a reason (a phrase that follows the path):
 * those that leave the folder, those that Windows reads otherwise, those that differ from an earlier one by case only.
 * A document names these files, so they are hostile input.
 */
export function unsafePaths(paths: Iterable<string>): readonly UnsafePath[] {
  const unsafe: UnsafePath[] = [];
  const places = new Map<string, Occupied>();
  for (const path of paths) {
    const reason = pathReason(path) ?? clash(path, places);
    if (reason !== undefined) unsafe.push({ path, reason });
  }
  return unsafe;
}

function pathReason(path: string): string | undefined {
  if (path === "") return "is empty";
  if (path.includes("\0")) return "contains NUL";
  if (path.includes("\\")) return "contains a backslash";
  if (path.startsWith("/") || /^[a-z]:/i.test(path)) return "is absolute";
  if (path.toLowerCase() === MANIFEST) return "is the manifest's own";
  for (const segment of path.split("/")) {
    const reason = segmentReason(segment);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function segmentReason(segment: string): string | undefined {
  if (segment === "") return "has an empty segment";
  if (segment === "." || segment === "..") return `contains ${segment}`;
  if (CONTROL.test(segment)) return "contains a control character";
  if (/\p{Surrogate}/u.test(segment)) return "is not well-formed Unicode";
  if (/[<>:"|?*]/.test(segment)) return "contains a character that Windows forbids";
  if (/[. ]$/.test(segment)) return "has a segment that ends in a dot or a space";
  if (RESERVED_ON_WINDOWS.test(segment)) return "has a name that Windows reserves";
  const folded = segment.toLowerCase();
  if (folded === SCRATCH || CARRIED.has(folded)) return `lies in ${folded}, which is not the package's`;
  return undefined;
}

interface Occupied {
  readonly path: string;
  readonly as: "file" | "folder";
}

/** Each ancestor counts too: `A/x` and `a/y` are one folder on some systems, `a` and `a/b` need `a` to be a file and a folder. */
function clash(path: string, places: Map<string, Occupied>): string | undefined {
  const segments = path.split("/");
  for (let length = 1; length <= segments.length; length++) {
    const place: Occupied = {
      path: segments.slice(0, length).join("/"),
      as: length === segments.length ? "file" : "folder",
    };
    const key = place.path.normalize("NFC").toLowerCase();
    const taken = places.get(key);
    if (taken === undefined) places.set(key, place);
    else if (taken.path !== place.path) return `differs from ${JSON.stringify(taken.path)} by case only`;
    else if (taken.as !== place.as) return `needs ${JSON.stringify(place.path)} to be a file and a folder`;
  }
  return undefined;
}
