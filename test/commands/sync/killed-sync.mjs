// A process to be killed: `node killed-sync.mjs FOLDER SITE SITE`. It syncs the API of the folder from one site and the other in turn, until it
// is stopped. It says "ready" once its code is loaded, and fails where a sync does.
const [folder, ...sites] = process.argv.slice(2);
const { commandLine } = await import(new URL("../../../dist/commands/command-line.js", import.meta.url));

const terminal = { out() {}, err: (text) => process.stderr.write(text), input: () => "", isTTY: false, colour: false };
process.stdout.write("ready\n");
for (let turn = process.pid; ; turn++) {
  const code = await commandLine(["sync", "shop", "--quiet", "--from", sites[turn % sites.length]], terminal, folder);
  if (code !== 0) process.exit(code);
}
