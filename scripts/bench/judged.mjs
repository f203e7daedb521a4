// One kind of body before all judges: is it judged alike, how long does each take, and are the bounds kept?
import { median, ratioOf, sideBySide } from "./side-by-side.mjs";

/** What is measured of each judge. */
const questions = [
  { title: "is, valid", of: "is", valid: true },
  { title: "is, invalid", of: "is", valid: false },
  { title: "check, valid", of: "check", valid: true },
  { title: "check, invalid", of: "check", valid: false },
];

/**
 * Prints a table of nanoseconds a body, with how many times ours each is. Out: the bounds, in the form of `compared`.
 * In: the kind's name, its bodies, our judge, those beside it ("by hand", rivals), and what else is ours (`extra`).
 */
export function judged({ name, valid, invalid, ours, extra = [], hand, rivals, asked = false }, rounds) {
  const parse = { name: "JSON.parse", is: JSON.parse, takes: JSON.stringify };
  const judges = [ours, ...extra, ...(hand ? [hand] : []), ...rivals, parse];
  const cells = judges.flatMap((judge) =>
    questions.flatMap((question) => {
      if (judge[question.of] === undefined || (judge === parse && !question.valid)) return [];
      const given = (judge.given?.(question.valid) ?? (question.valid ? valid : invalid)).map(
        judge.takes ?? ((one) => one),
      );
      const accepts = judge === parse || question.valid;
      const cell = { question, judge: judge[question.of], by: judge.name, bodies: given, accepts };
      alike(name, cell);
      return [cell];
    }),
  );
  const taken = sideBySide(cells, rounds);
  const find = (by, title) => taken[cells.findIndex((cell) => cell.by === by && cell.question.title === title)];
  print(name, valid, judges, find, ours.name);
  const names = rivals.map((rival) => rival.name);
  return bounds(name, find, ours.name, hand?.name, names).map((one) => (asked ? one : { ...one, bound: undefined }));
}

function alike(name, { by, question, judge, bodies, accepts }) {
  bodies.forEach((body, index) => {
    if (Boolean(judge(body)) !== accepts)
      throw new Error(`${name}: ${by} (${question.title}) judges body ${index} another way than the rest`);
  });
}

function print(name, valid, judges, find, ours) {
  const bytes = Math.round(median(valid.map((body) => JSON.stringify(body).length)));
  console.log(`${name}: ${valid.length} bodies of ${bytes} characters; ns a body (how many times ours)`);
  console.log(`  ${"".padEnd(22)}${questions.map(({ title }) => title.padStart(22)).join("")}`);
  for (const judge of judges) {
    const row = questions.map(({ title }) => {
      const taken = find(judge.name, title);
      if (taken === undefined) return "-".padStart(22);
      const { ratio } = ratioOf(taken, find(ours, title));
      return `${median(taken).toFixed(0)} (${ratio.toFixed(2)})`.padStart(22);
    });
    console.log(`  ${judge.name.padEnd(22)}${row.join("")}`);
  }
  console.log("");
}

/** What is asked of the attach body; on other kinds it is measured and not asked. */
function bounds(name, find, ours, hand, rivals) {
  const bound = (what, limit, a, b) => ({
    name: `${name}: ${what}`,
    bound: limit,
    ours: median(a),
    theirs: median(b),
    ...ratioOf(a, b),
    unit: "ns",
  });
  const fastest = (title) =>
    rivals.reduce((best, one) => (median(find(one, title)) < median(find(best, title)) ? one : best));
  const [rival, collector] = [fastest("is, valid"), fastest("check, invalid")];
  const valid = find(ours, "is, valid");
  return [
    ...(hand === undefined ? [] : [bound("is / by hand", 1.5, valid, find(hand, "is, valid"))]),
    bound(`is / the fastest rival (${rival})`, 0.5, valid, find(rival, "is, valid")),
    bound("is / JSON.parse of the text", 0.1, valid, find("JSON.parse", "is, valid")),
    bound("check / is, on valid bodies", 1.3, find(ours, "check, valid"), valid),
    bound(
      `check on invalid bodies / the fastest that collects all issues (${collector})`,
      1,
      find(ours, "check, invalid"),
      find(collector, "check, invalid"),
    ),
  ];
}
