// A process to be killed: `node killed-writer.mjs FOLDER PACKAGES.json SECONDS`. It recovers, then writes the packages in turn, until SECONDS
// have passed or it is stopped. It says "ready" once its code is loaded, and fails on anything but a refusal because of another writer.
import { readFileSync } from "node:fs";

const [folder, packages, seconds] = process.argv.slice(2);
const { recover, writePackage } = await import(new URL("../../dist/write/index.js", import.meta.url));
const written = JSON.parse(readFileSync(packages, "utf8")).map(({ files, manifest }) => [new Map(files), manifest]);
const end = Date.now() + Number(seconds) * 1000;

const unlessBusy = (error) => {
  if (error.refusal?.kind !== "busy") throw error;
};

process.stdout.write("ready\n");
await recover(folder).catch(unlessBusy);
for (let turn = process.pid; Date.now() < end; turn++) {
  await writePackage(folder, ...written[turn % written.length]).catch(unlessBusy);
}
