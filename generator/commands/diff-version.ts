import type { SemVer } from "semver";
import { type Diagnostic, diagnostic, InputError, type Place } from "../diagnostics.ts";
import type { Bump } from "../diff/index.ts";
import { standing, versionAfter, versionOf } from "../diff/version.ts";
import { valueAt } from "../read/pointer.ts";
import type { Side } from "./diff-input.ts";

/** How the version of a revision stands to what the changes ask for: too small, more than needed, or right. */
export function checkVersion(base: Side, revision: Side, bump: Bump): Diagnostic {
  // A package and a document count by themselves: one cannot be measured by the other.
  const arePackages = base.manifest !== undefined && revision.manifest !== undefined;
  const before = versionIn(base, arePackages);
  const after = versionIn(revision, arePackages);
  const least = versionAfter(before.version, bump);
  const told = { version: after.version.raw, base: before.version.raw, least: least.version };
  switch (standing(before.version, bump, after.version)) {
    case "smaller":
      return diagnostic("version-too-small", { ...told, asked: askedFor(bump, before.version) }, after.place);
    case "larger":
      return diagnostic("version-larger", told, after.place);
    case "enough":
      return diagnostic("version-fits", told, after.place);
  }
}

function askedFor(bump: Bump, { major }: SemVer): string {
  if (bump === "none") return "no smaller one";
  if (major > 0 || bump === "patch") return `a ${bump} version`;
  return `a ${bump} version (below 1.0.0 a ${bump === "major" ? "minor" : "patch"} one)`;
}

interface Placed {
  readonly version: SemVer;
  readonly place: Place;
}

/** The version of a package, which its manifest says, or that of a document. */
function versionIn({ project, manifest }: Side, isPackage: boolean): Placed {
  const { document, sources } = project;
  const found = isPackage ? project.manifest.package.version : valueAt(document.root, "/info/version");
  const place =
    isPackage && manifest !== undefined
      ? { file: manifest, pointer: "/package/version" }
      : document.origin("/info/version");
  const version = typeof found === "string" ? versionOf(found) : undefined;
  if (version !== undefined) return { version, place };
  throw new InputError([diagnostic("version-unreadable", { version: JSON.stringify(found ?? null) }, place)], sources);
}
