import type { Bump } from "./change.ts";

/** A version by Semantic Versioning 2.0.0. */
export interface Version {
  readonly text: string;
  /** Major, minor, patch. */
  readonly core: readonly [bigint, bigint, bigint];
  /** "rc", "1" of 1.0.0-rc.1. */
  readonly prerelease: readonly string[];
}

const number = "(?:0|[1-9]\\d*)";
const label = `(?:${number}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
const form = new RegExp(
  `^(${number})\\.(${number})\\.(${number})(?:-(${label}(?:\\.${label})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
);

/** Undefined where it is none. */
export function versionOf(text: string): Version | undefined {
  const [, major, minor, patch, labels] = (text.length > 256 ? null : form.exec(text)) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  return { text, core: [BigInt(major), BigInt(minor), BigInt(patch)], prerelease: labels?.split(".") ?? [] };
}

/** Negative where the first comes before the second (SemVer, 11); what stands behind a + says nothing. */
export function compareVersions(one: Version, other: Version): number {
  for (const [index, part] of one.core.entries()) {
    const against = other.core[index] as bigint;
    if (part !== against) return part < against ? -1 : 1;
  }
  const [labels, others] = [one.prerelease, other.prerelease];
  if (labels.length === 0 || others.length === 0) return others.length - labels.length;
  for (let index = 0; index < Math.max(labels.length, others.length); index++) {
    const compared = compareLabels(labels[index], others[index]);
    if (compared !== 0) return compared;
  }
  return 0;
}

/** Fewer come first, numbers before words. */
function compareLabels(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return Number(other === undefined) - Number(one === undefined);
  const [isNumber, isOther] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isNumber !== isOther) return isNumber ? -1 : 1;
  if (isNumber && one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * The least version that may follow one. Below 1.0.0, where anything may change (SemVer, 4), what breaks asks for a minor version
 * and all else for a patch. A pre-release is followed by its own release, where that is enough.
 */
export function versionAfter({ text, core: [major, minor, patch], prerelease }: Version, bump: Bump): Version {
  const isPrerelease = prerelease.length > 0;
  const release = (...core: Version["core"]): Version => ({ text: core.join("."), core, prerelease: [] });
  switch (underOne(bump, major)) {
    case "major":
      return isPrerelease && minor === 0n && patch === 0n ? release(major, 0n, 0n) : release(major + 1n, 0n, 0n);
    case "minor":
      return isPrerelease && patch === 0n ? release(major, minor, 0n) : release(major, minor + 1n, 0n);
    case "patch":
      return isPrerelease ? release(major, minor, patch) : release(major, minor, patch + 1n);
    case "none":
      return { text, core: [major, minor, patch], prerelease };
  }
}

function underOne(bump: Bump, major: bigint): Bump {
  if (major > 0n || bump === "none") return bump;
  return bump === "major" ? "minor" : "patch";
}

/** How a version stands to the least one that may follow the base; a pre-release of that is enough, where it is newer than the base. */
export function standing(base: Version, bump: Bump, revision: Version): "smaller" | "enough" | "larger" {
  const least = versionAfter(base, bump);
  const released = { ...revision, prerelease: [] };
  const isNew = bump === "none" ? compareVersions(revision, base) >= 0 : compareVersions(revision, base) > 0;
  if (!isNew || compareVersions(released, { ...least, prerelease: [] }) < 0) return "smaller";
  return compareVersions(released, { ...least, prerelease: [] }) > 0 ? "larger" : "enough";
}
