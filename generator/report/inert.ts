/**
 * Characters that a terminal obeys, that turn the order of text around or that nobody sees: controls, bidirectional marks, line
 * separators, lone surrogates, soft hyphens, fillers, tags; and the second of "##[", which begins a command wherever it stands in a line that GitHub logs.
 */
const active =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]|\p{Surrogate}|(?<=#)#(?=\[)/gu;

/** A text of a document that can do nothing to a terminal: what is active in it is shown by its code, what is long is cut. */
export function inert(text: string, longest = 600): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
  return cut.replace(active, coded);
}

/** JSON for scripts that is as inert when someone looks at it; the value is the same. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(active, (one) => (one === "\n" ? one : coded(one)));
}

/** By its units of UTF-16, as JSON has it. */
function coded(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
