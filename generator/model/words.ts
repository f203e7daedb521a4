/** Letters that do not come apart into a base letter and a mark, as they are commonly written in ASCII. */
const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ł: "l",
  Ł: "L",
  ı: "i",
};

/** The words of a text in ASCII letters and digits: accents taken off, apostrophes closed up, everything else a gap. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replace(/[^\x00-\x7f]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFKD")
    .replace(/['’`\p{M}]/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
}

/** "attach Documents V2" -> "attachDocumentsV2". A word in capitals among others is one word: "customer RFI" -> "customerRfi". */
export function camelCase(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  const head = /^[A-Z0-9]+$/.test(first) ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1);
  return head + rest.map(capitalised).join("");
}

export function pascalCase(words: readonly string[]): string {
  return words.length === 1 ? upperFirst(words[0] as string) : words.map(capitalised).join("");
}

function capitalised(word: string): string {
  return /^[A-Z0-9]+$/.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : upperFirst(word);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
