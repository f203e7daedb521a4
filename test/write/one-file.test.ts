import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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

test.skipIf(process.platform === "win32")("a link is followed, to what is there and to what is not yet", async () => {
  const { folder, file } = folderWith("old");
  for (const [link, target] of [
    ["link", "a.json"],
    ["next", "b.json"],
  ] as const) {
    symlinkSync(target, join(folder, link));
    expect(await writeOneFile(join(folder, link), "new")).toBe(true);
    expect(lstatSync(join(folder, link)).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, target), "utf8")).toBe("new");
  }
  expect(readFileSync(file, "utf8")).toBe("new");
});

test.skipIf(process.platform === "win32")("who may read it stays", async () => {
  const { file } = folderWith("old");
  for (const mode of [0o600, 0o664]) {
    chmodSync(file, mode);
    await writeOneFile(file, `new ${mode}`);
    expect(statSync(file).mode & 0o777).toBe(mode);
  }
});

test("a folder is told as one", async () => {
  const { folder } = folderWith("old");
  await expect(writeOneFile(folder, "new")).rejects.toMatchObject({ code: "EISDIR" });
  expect(readdirSync(folder)).toEqual(["a.json"]);
});

test.skipIf(process.platform !== "linux")("a pipe and a device are written to, and stay what they are", async () => {
  const pipe = join(folderWith("old").folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const reader = spawn("cat", [pipe]);
  const read = new Promise<string>((resolve) => reader.stdout.on("data", (bytes) => resolve(String(bytes))));
  expect(await writeOneFile(pipe, "new")).toBe(true);
  expect([await read, lstatSync(pipe).isFIFO()]).toEqual(["new", true]);
  await expect(writeOneFile("/dev/full", "new")).rejects.toMatchObject({ code: "ENOSPC" });
  expect(lstatSync("/dev/full").isCharacterDevice()).toBe(true);
});
