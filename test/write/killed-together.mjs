// A process to be killed: `node killed-together.mjs together|slowly|package HOME EDITIONS.json SECONDS`. It recovers, then writes the editions in
// turn, until SECONDS have passed or it is stopped: specs and package together, the same on a disk that takes its time to rename, or the
// package alone as `generate` does. It says "ready" once its code is loaded, and fails on anything but a refusal because of another writer.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const [what, home, editions, seconds] = process.argv.slice(2);
const { recoverTogether, recover, writePackage, writeTogether } = await import(
  new URL("../../dist/write/index.js", import.meta.url)
);
const { realDisk } = await import(new URL("../../dist/write/disk.js", import.meta.url));
const folder = join(home, "generated", "fin");
const given = JSON.parse(readFileSync(editions, "utf8")).map(({ files, package: { files: ofPackage, manifest } }) => ({
  home,
  files: new Map(files),
  folder,
  package: new Map(ofPackage),
  manifest,
}));
const end = Date.now() + Number(seconds) * 1000;

const unlessBusy = (error) => {
  if (error.refusal?.kind !== "busy") throw error;
};

const slow = {
  ...realDisk,
  rename: async (from, to) => {
    await pause(2);
    await realDisk.rename(from, to);
  },
};

const write = {
  together: (edition) => writeTogether(edition),
  slowly: (edition) => writeTogether(edition, slow),
  package: async ({ package: files, manifest }) => {
    await recover(folder);
    await writePackage(folder, files, manifest);
  },
}[what];

process.stdout.write("ready\n");
for (let turn = process.pid; Date.now() < end; turn++) {
  await recoverTogether(home)
    .then(() => write(given[turn % given.length]))
    .catch(unlessBusy);
}
