import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeOneFile } from "../../generator/write/index.ts";
import { brokenDisk, dyingDisk, hastyDisk } from "./broken-disk.ts";

/** A folder whose file holds this text, and the file. */
function folderWith(text: string): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), "covenant-test-"));
  writeFileSync(join(folder, "a.json"), text);
  return { folder, file: join(folder, "a.json") };
}

test("a new file, in a new folder; the same text again is no write", async () => {
  const file = join(folderWith("").folder, "deep", "b.json");
  expect(await writeOneFile(file, "new")).toBe(true);
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(await writeOneFile(file, "new", brokenDisk(() => "EIO").disk)).toBe(false);
});

test("a disk that fails at any effect: the old text or the new one, and nothing beside it", async () => {
  const counted = brokenDisk(() => undefined);
  await writeOneFile(folderWith("old").file, "new", counted.disk);
  for (let last = 1; last <= counted.count(); last++) {
    const { folder, file } = folderWith("old");
    const { disk } = brokenDisk((_, number) => (number === last ? "ENOSPC" : undefined));
    await expect(writeOneFile(file, "new", disk)).rejects.toMatchObject({ code: "ENOSPC" });
    expect(["old", "new"]).toContain(readFileSync(file, "utf8"));
    expect(readdirSync(folder)).toEqual(["a.json"]);
  }
});

test("a run that is killed at any effect: the old text or the new one, and the next run writes it", async () => {
  const counted = brokenDisk(() => undefined);
  await writeOneFile(folderWith("old").file, "new", counted.disk);
  for (let last = 1; last <= counted.count(); last++) {
    const { folder, file } = folderWith("old");
    await expect(writeOneFile(file, "new", dyingDisk(last).disk)).rejects.toThrow("killed");
    expect(["old", "new"]).toContain(readFileSync(file, "utf8"));
    await writeOneFile(file, "newer", hastyDisk);
    expect(readFileSync(file, "utf8")).toBe("newer");
    expect(readdirSync(folder)).toEqual(["a.json"]);
  }
});
