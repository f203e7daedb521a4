import { dirname, join } from "node:path";
import { atOnce } from "./at-once.ts";
import { type Disk, present } from "./disk.ts";
import { type Plan, refuseLate } from "./plan.ts";
import { WriteRefused } from "./refusal.ts";
import type { Site } from "./site.ts";
import { namesIn } from "./survey.ts";

/** What became of an interrupted write; "nothing": there was none, or it had not touched the package, or had come to its end. */
export type Outcome = "nothing" | "finished" | "undone";

/** What a system says of a folder that it will not rename: a mount point, a layer of a container's image, a folder in use. */
const IMMOVABLE = new Set(["EXDEV", "EBUSY", "EPERM", "EACCES"]);

/**
 * Builds the new package next to the old one and exchanges the two by renames. Returns "refused", the old package as it was, where the folder
 * cannot be renamed. What is thrown (WriteRefused, or the disk's error) leaves the old package too; only an error from
 * clearing away the old one comes when the new one already stands.
 */
export async function swap(site: Site, plan: Plan, disk: Disk): Promise<"done" | "refused"> {
  const { folder, next, old, marker } = site;
  for (const path of [next, old]) if (present(path)) throw new WriteRefused({ kind: "in-the-way", path });
  const replaces = present(folder);
  let leaving = false;
  try {
    await disk.write(marker, "");
    await build(site, plan, disk);
    leaving = replaces;
    await carry(plan.carried, folder, next, disk);
    refuseLate(plan, site);
    if (replaces) await disk.rename(folder, old);
    leaving = false;
    await disk.rename(next, folder);
  } catch (error) {
    // Where this fails as well, the marker stays, and any later command goes on from it.
    const outcome = await settleSwap(site, disk).catch(() => "unsettled");
    if (outcome !== "finished") {
      if (leaving && outcome === "undone" && IMMOVABLE.has((error as NodeJS.ErrnoException).code ?? ""))
        return "refused";
      throw error;
    }
  }
  await settleSwap(site, disk);
  return "done";
}

/**
 * Brings a swap to one of its two ends. Which folders exist tells how far it came: `next` is only known to be whole once `folder` has become
 * `old`, so before that it is undone. Stopped anywhere itself, it can be called again.
 */
export async function settleSwap(site: Site, disk: Disk): Promise<Outcome> {
  const { folder, next, old, marker } = site;
  if (!present(marker)) return "nothing";
  let outcome: Outcome = "nothing";
  if (present(old) && present(next)) {
    if (present(folder)) throw new WriteRefused({ kind: "in-the-way", path: folder });
    await disk.rename(next, folder).catch(() => disk.rename(old, folder));
  } else if (present(old) && !present(folder)) {
    await disk.rename(old, folder);
    outcome = "undone";
  }
  await disk.sync(dirname(folder));
  if (present(next)) {
    await carry(namesIn(next).carried, next, folder, disk);
    await disk.removeTree(next);
    outcome = "undone";
  } else if (present(old)) {
    await disk.removeTree(old);
    outcome = "finished";
  }
  await disk.remove(marker);
  return outcome;
}

async function build(site: Site, plan: Plan, disk: Disk): Promise<void> {
  const folders = new Set([site.next]);
  for (const path of plan.files.keys()) folders.add(dirname(join(site.next, path)));
  for (const folder of folders) await disk.makeFolder(folder);
  await atOnce(plan.files, async ([path, text]) => {
    const to = join(site.next, path);
    if (!plan.kept.has(path)) return disk.write(to, text);
    const from = join(site.folder, path);
    await disk.link(from, to).catch(() => disk.copy(from, to));
  });
  for (const folder of folders) await disk.sync(folder);
}

/** Moves entries from one package to the other; those that are already there were moved before. Never onto another. */
async function carry(paths: readonly string[], from: string, to: string, disk: Disk): Promise<void> {
  for (const path of paths) {
    const target = join(to, path);
    if (!present(join(from, path))) continue;
    if (present(target)) throw new WriteRefused({ kind: "in-the-way", path: target });
    if (!present(dirname(target))) await disk.makeFolder(dirname(target));
    await disk.rename(join(from, path), target);
  }
}
