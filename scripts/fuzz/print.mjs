/** What a run has found, for a person. */
export function printed(tally, { seed, dialect, seconds, unchecked }) {
  const share = ({ valid, pairs }) => `${((100 * valid) / Math.max(1, pairs)).toFixed(1)}%`;
  const rows = [...tally.byKeyword].sort(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(...rows.map(([name]) => name.length));
  const line = (name, row) => `  ${name.padEnd(width)}  ${number(row.pairs).padStart(8)}  ${share(row).padStart(6)}`;
  const outside = rows
    .filter(([, { pairs, valid }]) => valid < 0.3 * pairs || valid > 0.7 * pairs)
    .map(([name]) => name);
  return [
    `${"keyword".padEnd(width + 2)}     pairs   valid`,
    ...rows.map(([name, row]) => line(name, row)),
    line("all", tally),
    "",
    ...(outside.length === 0 ? [] : [`outside of 30 to 70% valid: ${outside.join(", ")}`]),
    ...unchecked.map(
      ([name, reason]) => `not asked, for the generator says that it does not check it: ${name} (${reason})`,
    ),
    `seed ${seed}, ${dialect}: ${number(tally.pairs)} pairs of ${number(tally.schemas)} schemas, ${share(tally)} valid, in ${seconds.toFixed(0)} s`,
    `is and check of every pair; Ajv was asked of ${number(tally.asked.ajv)}, hyperjump of ${number(tally.asked.hyperjump)}`,
    ...[...tally.refusals].map(([what, count]) => `  ${number(count)} schemas not compiled by ${what}`),
    `the two differ on ${number(tally.divided.ajv + tally.divided.hyperjump)}: ours is Ajv's answer ${number(tally.divided.ajv)} times, hyperjump's ${number(tally.divided.hyperjump)} times`,
    ...[...tally.byReason]
      .sort(([, a], [, b]) => b - a)
      .map(([reason, count]) => `  explained ${number(count).padStart(6)}  ${reason}`),
    `disagreements without an explanation: ${number(tally.unexplained.length)}`,
  ].join("\n");
}

export function printedDisagreement({ seed, index, schema, value, says }, dialect) {
  const answers = Object.entries(says).map(([who, answer]) => `${who} ${answer}`);
  return [
    `  schema    ${JSON.stringify(schema)}`,
    `  instance  ${JSON.stringify(value)}`,
    `  says      ${answers.join(", ")}`,
    ...(index === undefined ? [] : [`  again     npm run fuzz -- --seed ${seed} --only ${index} --dialect ${dialect}`]),
  ].join("\n");
}

function number(count) {
  return count.toLocaleString("en-US");
}
