// Several judges of the same bodies, measured in turn, round after round, so that what slows the machine slows them all.

/** Nanoseconds a body of each thing measured, round by round. In: `[{ name, judge, bodies, accepts }]`. */
export function sideBySide(measured, rounds) {
  const runs = measured.map(({ judge, bodies, accepts }) => {
    const run = runner();
    const once = (times) => {
      const start = process.hrtime.bigint();
      const accepted = run(judge, bodies, times);
      const took = Number(process.hrtime.bigint() - start);
      if (accepted !== (accepts ? times * bodies.length : 0)) throw new Error("a body is not judged as it should be");
      return took;
    };
    const times = warmed(once);
    return () => Math.min(...Array.from({ length: samples }, () => once(times))) / times / bodies.length;
  });
  const taken = measured.map(() => []);
  for (let round = 0; round < rounds; round++) for (const [index, run] of runs.entries()) taken[index].push(run());
  return taken;
}

/** A round takes the least of so many samples, each shorter than the time for which a machine leaves a process alone. */
const samples = 10;
const sample = 1e6;
/** Nanoseconds until the compiler has done its work. */
const warmUp = 120e6;

/** Out: how many passes make a sample. */
function warmed(once) {
  let times = 1;
  let spent = 0;
  let took = once(1);
  while (spent < warmUp) {
    if (took < sample) times = Math.max(times, Math.min(times * 2, Math.ceil((times * sample) / took)));
    took = once(times);
    spent += took;
  }
  return Math.max(1, Math.round((times * sample) / took));
}

/** A loop of its own for each judge: what the compiler learns of one says nothing of the next. */
function runner() {
  return new Function(
    "judge",
    "bodies",
    "times",
    `let accepted = 0;
     for (let time = 0; time < times; time++)
       for (let index = 0; index < bodies.length; index++) if (judge(bodies[index])) accepted++;
     return accepted;`,
  );
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** a / b round by round: the median, and how far it went. */
export function ratioOf(a, b) {
  const ratios = a.map((one, index) => one / b[index]);
  return { ratio: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
