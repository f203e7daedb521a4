// The reviewed list of what is not passed: { dialect, file, group, test, reason }.

/** Failures that nobody reviewed, those that somebody did, and entries of the list that pass or are not there. */
export function compare(results, exceptions) {
  const reasons = new Map(exceptions.map((one) => [nameOf(one), one]));
  const wrong = results.filter(({ got }) => got !== undefined);
  const names = new Set(wrong.map(nameOf));
  return {
    failed: wrong.filter((one) => !reasons.has(nameOf(one))),
    excused: wrong.flatMap((one) => reasons.get(nameOf(one)) ?? []),
    stale: exceptions.filter((one) => !names.has(nameOf(one))),
  };
}

export function nameOf({ file, group, test }) {
  return `${file}: ${group}: ${test}`;
}
