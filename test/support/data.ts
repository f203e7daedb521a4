import { test } from "vitest";

/** The folder of files that are not part of the repository, if it is set: CONTRIBUTING.md lists them. */
export const dataFolder = process.env.COVENANT_DATA || undefined;

/**
 * Makes tests that read files of that folder. Where COVENANT_DATA is not set they are skipped, and that is said; where it is
 * set and a file is not there, they fail.
 */
export async function withData(what: string, make: (folder: string) => void | Promise<void>): Promise<void> {
  if (dataFolder !== undefined) return make(dataFolder);
  console.log(`skipped: ${what}, for COVENANT_DATA is not set`);
  test.skip(what, () => {});
}
