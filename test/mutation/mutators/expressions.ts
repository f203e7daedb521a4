import type { Mutator } from "../mutator.ts";

const exchanged: readonly (readonly [pattern: RegExp, instead: readonly string[]])[] = [
  [/==/g, ["!="]],
  [/!=/g, ["=="]],
  [/<=/g, ["<", ">="]],
  [/>=/g, [">", "<="]],
  [/<(?!=)/g, ["<=", ">"]],
  [/>(?!=)/g, [">=", "<"]],
  [/&&/g, ["||"]],
  [/\|\|/g, ["&&"]],
  [/ \+ /g, [" - "]],
  [/ - /g, [" + "]],
  [/ \* /g, [" / "]],
  [/\.all\(/g, [".exists("]],
  [/\.exists\(/g, [".all("]],
  [/!(?!=)/g, [""]],
  [/\btrue\b/g, ["false"]],
  [/\bfalse\b/g, ["true"]],
];

/** In the text of an `assert` each operator and each number exchanged, one at a time. */
export const expressions: Mutator = ({ path, value }) => {
  if (path.length !== 1 || path[0] !== "assert" || typeof value !== "string") return [];
  const texts = [
    ...exchanged.flatMap(([pattern, instead]) => instead.flatMap((text) => eachMatch(value, pattern, () => text))),
    ...[-1, 1].flatMap((by) => eachMatch(value, /(?<![\w.])\d+(?![\w.])/g, (digits) => String(Number(digits) + by))),
  ];
  return texts.map((text) => ({ says: `${value} → ${text}`, value: text }));
};

function eachMatch(text: string, pattern: RegExp, instead: (found: string) => string): readonly string[] {
  return [...text.matchAll(pattern)].map(
    ({ 0: found, index }) => text.slice(0, index) + instead(found) + text.slice(index + found.length),
  );
}
