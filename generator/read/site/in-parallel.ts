/** Does something with each entry, with so many at once at most; the answers stand in the order of the entries. */
export async function inParallel<Entry, Answer>(
  entries: readonly Entry[],
  atOnce: number,
  work: (entry: Entry) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const open = entries.entries();
  // One iterator for all: each takes the next entry when it is done with its own.
  const worker = async () => {
    for (const [index, entry] of open) answers[index] = await work(entry);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, entries.length) }, worker));
  return answers;
}
