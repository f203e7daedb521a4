/** Random choices that a seed and a number decide alone: schema 7 of seed 3 is the same in every run. */
export function randomOf(seed, index) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  /** A number from 0 to below 1 (mulberry32). */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  // Numbers that differ by one begin alike: the first ones are thrown away.
  for (let warm = 0; warm < 4; warm++) next();
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1));
  const pick = (list) => list[Math.floor(next() * list.length)];
  return {
    chance: (share) => next() < share,
    whole,
    pick,
    /** So many of the list's members, no place twice. */
    some(list, count) {
      const left = [...list];
      return Array.from({ length: Math.min(count, list.length) }, () => left.splice(whole(0, left.length - 1), 1)[0]);
    },
    /** One of `[weight, value]`. */
    weighted(rows) {
      let at = next() * rows.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of rows) {
        at -= weight;
        if (at < 0) return value;
      }
      return rows.at(-1)[1];
    },
  };
}
