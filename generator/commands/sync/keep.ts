import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import type { Site } from "../../read/site/site.ts";
import type { SourcesLock } from "../../rules/sources/lock.ts";
import { shownPath } from "../inputs.ts";
import { keepTexts } from "./old-texts.ts";
import { pagesOf } from "./sources.ts";
import type { Target } from "./target.ts";

/**
 * Keeps for the next time what was read, and what the items of the lock say: in `.covenant`, where git does not see it. Answers
 * with a warning where that fails: nothing is lost by it.
 */
export async function keep(target: Target, site: Site, lock: SourcesLock): Promise<readonly Diagnostic[]> {
  const folder = join(target.home, ".covenant");
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ".gitignore"), "*\n");
    await keepTexts(target, lock, pagesOf(site.pages));
    await site.keep();
    return [];
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown";
    return [diagnostic("cache-unwritable", { folder: shownPath(folder, target.inputs.cwd), reason }, null)];
  }
}
