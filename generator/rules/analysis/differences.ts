/**
 * Whether differences can all be so: each says that `to` is at most so much more than `from`, or less than that (`strict`).
 * They cannot where they lead around in a circle that comes out below itself (Bellman, 1958).
 */
export interface Difference {
  readonly from: string;
  readonly to: string;
  readonly most: number;
  readonly strict: boolean;
}

export function areFeasible(differences: readonly Difference[]): boolean {
  const names = [...new Set(differences.flatMap(({ from, to }) => [from, to]))];
  const index = new Map(names.map((name, at) => [name, at]));
  const width = names.length;
  const least: (Distance | undefined)[] = Array.from({ length: width * width });
  const lower = (at: number, distance: Distance) => {
    const before = least[at];
    if (before === undefined || isBelow(distance, before)) least[at] = distance;
  };
  for (const { from, to, most, strict } of differences)
    lower((index.get(from) as number) * width + (index.get(to) as number), { most, strict });
  for (let by = 0; by < width; by++) {
    for (let from = 0; from < width; from++) {
      const first = least[from * width + by];
      if (first === undefined) continue;
      for (let to = 0; to < width; to++) {
        const second = least[by * width + to];
        if (second !== undefined)
          lower(from * width + to, { most: first.most + second.most, strict: first.strict || second.strict });
      }
    }
  }
  return names.every((_, at) => {
    const circle = least[at * width + at];
    return circle === undefined || !isBelow(circle, { most: 0, strict: false });
  });
}

type Distance = Pick<Difference, "most" | "strict">;

/** Sums of decimal fractions are not exact. */
const close = 1e-9;

function isBelow(a: Distance, b: Distance): boolean {
  return a.most < b.most - close || (a.most < b.most + close && a.strict && !b.strict);
}
