/** As many files as are worth having in flight: past this, waiting for the disk to sync gets no shorter. */
const IN_FLIGHT = 16;

/**
 * Does `work` for each item, several at once. Where one fails no more are begun, and its error is thrown only when those already
 * begun have come to rest: what clears up afterwards must not race with them.
 */
export async function atOnce<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async () => {
    while (failures.length === 0) {
      const next = queue.next();
      if (next.done === true) return;
      await work(next.value).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  if (failures.length > 0) throw failures[0];
}
