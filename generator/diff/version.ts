import { SemVer } from "semver";
import type { Bump } from "./change.ts";

/** A version by Semantic Versioning 2.0.0; undefined where a text is none. */
export function versionOf(text: string): SemVer | undefined {
  // The package reads "v1.2.3" and " 1.2.3" as well.
  if (!/^\d\S*$/.test(text)) return undefined;
  try {
    return new SemVer(text);
  } catch {
    return undefined;
  }
}

/**
 * The least version that may follow one. Below 1.0.0, where anything may change (SemVer, 4), what breaks asks for a minor version
 * and all else for a patch. A pre-release is followed by its own release, where that is enough.
 */
export function versionAfter(base: SemVer, bump: Bump): SemVer {
  const asked = underOne(bump, base);
  // `inc` changes what it is called on, and a version made of a version is that version.
  return asked === "none" ? base : new SemVer(base.version).inc(asked);
}

function underOne(bump: Bump, { major }: SemVer): Bump {
  if (major > 0 || bump === "none") return bump;
  return bump === "major" ? "minor" : "patch";
}

/** How a version stands to the least one that may follow the base; a pre-release of that is enough, where it is newer than the base. */
export function standing(base: SemVer, bump: Bump, revision: SemVer): "smaller" | "enough" | "larger" {
  const against = revision.compareMain(versionAfter(base, bump));
  const isNew = bump === "none" ? revision.compare(base) >= 0 : revision.compare(base) > 0;
  if (!isNew || against < 0) return "smaller";
  return against > 0 ? "larger" : "enough";
}
