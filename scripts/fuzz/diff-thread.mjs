import { parentPort, workerData } from "node:worker_threads";
import { diffRounds } from "./diff-pairs.mjs";

/** Judges some pairs and tells the main thread, batch by batch. */
for await (const { unsound, unshown, ...round } of diffRounds(workerData))
  parentPort.postMessage({ ...round, unsound: unsound.map(plain), unshown: unshown.map(plain) });

function plain({ index, before, after, direction, witness, found }) {
  const said = found.map(({ id, relation, says }) => ({ id: id[direction], relation, says }));
  return { index, before, after, direction, witness, found: said };
}
