/**
 * Where a character of a scalar's text stands in the source, from the offset at which the scalar begins there: past its
 * quotes, its escapes, the head of a block, and the white space that folding takes away or makes one blank. In: the source
 * from the scalar on, and how many characters of the text come before. Out: the offset from the scalar's beginning.
 */
export function withinScalar(source: string, text: string, character: number): number {
  const wanted = text.slice(0, character).replace(/\s/g, "").length;
  const [first] = source;
  if (first === "|" || first === ">") return skipped(source, Math.max(0, source.indexOf("\n")), wanted, none);
  if (first === '"') return skipped(source, 1, wanted, escaped);
  if (first === "'") return skipped(source, 1, wanted, doubled);
  return skipped(source, 0, wanted, none);
}

/** How many characters of the source write one of the text, and whether that one is a blank. */
type Written = (source: string, at: number) => { readonly length: number; readonly blank: boolean };

/** The offset of the first character that is no white space, behind so many others. */
function skipped(source: string, from: number, count: number, written: Written): number {
  let at = from;
  for (let passed = 0; at < source.length; ) {
    const { length, blank } = written(source, at);
    if (!blank && passed === count) return at;
    if (!blank) passed++;
    at += length;
  }
  return Math.min(at, source.length);
}

const none: Written = (source, at) => ({ length: 1, blank: /\s/.test(source[at] ?? "") });

const doubled: Written = (source, at) => (source.startsWith("''", at) ? { length: 2, blank: false } : none(source, at));

const escapeSequence = /\\(?:x.{2}|u.{4}|U.{8}|[\s\S])/y;

const escaped: Written = (source, at) => {
  if (source[at] !== "\\") return none(source, at);
  escapeSequence.lastIndex = at;
  const [all = "\\"] = escapeSequence.exec(source) ?? [];
  return { length: all.length, blank: /^\\[\s0abefnrtvNLP_]$/.test(all) };
};
