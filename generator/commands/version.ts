import { readFileSync } from "node:fs";

/** The version of covenant. */
export function versionOf(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as Versioned;
  return version;
}

interface Versioned {
  readonly version: string;
}
