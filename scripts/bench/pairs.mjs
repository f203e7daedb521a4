/**
 * Measures two things side by side, A B A B …, after one pair that is not counted: the medians, and the ratio pair by pair.
 * `ours` and `theirs` each do their work and say how long it took, in milliseconds.
 */
export function compared(name, bound, pairs, { ours, theirs }) {
  const rows = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const [a, b] = [ours(), theirs()];
    if (pair > 0) rows.push({ a, b, ratio: a / b });
  }
  const ratios = rows.map((row) => row.ratio);
  return {
    name,
    bound,
    ours: median(rows.map((row) => row.a)),
    theirs: median(rows.map((row) => row.b)),
    ratio: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
  };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
