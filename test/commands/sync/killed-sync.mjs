// A process to be killed: `node killed-sync.mjs FOLDER SITE`. It says "ready" once its code is loaded, syncs the API of the folder from the site, says
// "synced", and stays until it is killed. It fails where the sync does.
const [folder, site] = process.argv.slice(2);
const [{ commandLine }] = await Promise.all(
  ["command-line.js", "sync/index.js"].map(
    (path) => import(new URL(`../../../dist/commands/${path}`, import.meta.url)),
  ),
);

const terminal = { out() {}, err: (text) => process.stderr.write(text), input: () => "", isTTY: false, colour: false };
process.stdout.write("ready\n");
const code = await commandLine(["sync", "shop", "--quiet", "--from", site], terminal, folder);
if (code !== 0) process.exit(code);
process.stdout.write("synced\n");
setInterval(() => {}, 1000);
