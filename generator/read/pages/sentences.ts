const abbreviations = /(?:^|[\s(])(?:etc|e\.g|i\.e|eg|ie|vs|cf|incl|approx|max|min|no|resp|Mr|Ms|Dr)\.$/i;

/** The sentences of a text in one line; what an abbreviation ends goes on. */
export function sentencesOf(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(/(?<=[.!?])\s+(?=[^\s\p{Ll}])/gu)) {
    if (abbreviations.test(text.slice(Math.max(from, found.index - 12), found.index))) continue;
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)].filter((one) => one.trim() !== "");
}
