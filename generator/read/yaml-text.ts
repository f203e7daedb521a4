/**
 * A text or a number as a scalar of YAML, in one line. Texts stand in quotes, for what looks like a number or a word of YAML
 * would be read as one; what YAML does not print, and what cannot be seen, is escaped.
 */
export function yamlScalar(value: string | number): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cf}/gu, (found) =>
    [...Array(found.length).keys()].map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
  );
}
