import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../../diagnostics.ts";
import type { Site, SiteSource } from "../../read/site/site.ts";
import { isUrl } from "../../read/web-address.ts";

/** Keeps what was read for the next time, where git does not see it. Answers with a warning where that fails: nothing is lost by it. */
export async function keepSite(site: Site, { index, cache }: SiteSource): Promise<readonly Diagnostic[]> {
  if (cache !== undefined && isUrl(index)) hide(dirname(cache));
  const failed = await site.keep();
  return failed === undefined ? [] : [failed];
}

function hide(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ".gitignore"), "*\n", { flag: "wx" });
  } catch {
    // It is there already; or nothing can be written, which the cache itself tells.
  }
}
