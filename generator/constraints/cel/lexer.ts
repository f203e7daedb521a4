/** The words of an expression: the lexis of CEL (cel-spec, langdef.md), without bytes and unsigned integers. */
export interface Token {
  readonly kind: "name" | "int" | "double" | "string" | "sign" | "end";
  /** The name or the sign as it is written. */
  readonly text: string;
  /** Of a literal: what it stands for. */
  readonly value: number | string;
  /** Where it begins and ends, as offsets in the expression. */
  readonly at: number;
  readonly end: number;
}

/** What cannot be read, and where. */
export class SyntaxMistake extends Error {
  constructor(
    readonly what: string,
    readonly at: number,
  ) {
    super(what);
  }
}

const blank = /(?:\s+|\/\/[^\n]*)*/y;
const name = /[A-Za-z_]\w*/y;
const number = /0x[0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const sign = /&&|\|\||[<>=!]=|[-+*/%<>!?:.,()[\]{}]/y;
const quoted = /[rR]?(?:"""|'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')/y;
const raw = /[rR](?:"([^"\n\r]*)"|'([^'\n\r]*)')/y;

/** In: an expression. Out: its words, with one for its end. Throws a SyntaxMistake at the first that is none. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = past(blank, text, 0); at < text.length; at = past(blank, text, tokens.at(-1)?.end ?? 0))
    tokens.push(tokenAt(text, at));
  const { length } = text.trimEnd();
  return [...tokens, { kind: "end", text: "", value: "", at: length, end: length }];
}

function tokenAt(text: string, at: number): Token {
  const string = stringAt(text, at);
  if (string !== undefined) return string;
  const token = (kind: Token["kind"], end: number, value: number | string = ""): Token => ({
    kind,
    text: text.slice(at, end),
    value,
    at,
    end,
  });
  const word = past(name, text, at);
  if (word > at) return token("name", word);
  const digits = past(number, text, at);
  if (digits > at) return numberToken(token, text, at, digits);
  const end = past(sign, text, at);
  if (end > at) return token("sign", end);
  throw new SyntaxMistake(/["']/.test(text[at] ?? "") ? "a string is not closed" : "no such sign", at);
}

function numberToken(
  token: (kind: Token["kind"], end: number, value: number) => Token,
  text: string,
  at: number,
  end: number,
): Token {
  if (/[\w.]/.test(text[end] ?? "") && !/^\.[A-Za-z_]/.test(text.slice(end)))
    throw new SyntaxMistake("this is no number", at);
  const digits = text.slice(at, end);
  const value = Number(digits);
  if (/^0x/.test(digits) || /^\d+$/.test(digits)) {
    if (!Number.isSafeInteger(value)) throw new SyntaxMistake("an int of more than 53 bits", at);
    return token("int", end, value);
  }
  if (!Number.isFinite(value)) throw new SyntaxMistake("a number out of range", at);
  return token("double", end, value);
}

function stringAt(text: string, at: number): Token | undefined {
  const end = past(quoted, text, at);
  if (end === at) return undefined;
  const word = text.slice(at, end);
  if (/^[rR]?("""|''')/.test(word)) throw new SyntaxMistake("strings in three quotes are not taken; use one", at);
  if (/^[rR]/.test(word)) {
    raw.lastIndex = at;
    const match = raw.exec(text);
    if (match === null) throw new SyntaxMistake("a string is not closed", at);
    return { kind: "string", text: match[0], value: match[1] ?? match[2] ?? "", at, end: raw.lastIndex };
  }
  return { kind: "string", text: word, value: unescaped(word, at), at, end };
}

const escapes: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "`": "`",
  "?": "?",
};
const escaped = /\\(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|(.))/g;

function unescaped(word: string, at: number): string {
  return word.slice(1, -1).replace(escaped, (_, two, four, eight, octal, one: string | undefined, offset: number) => {
    if (one !== undefined && escapes[one] !== undefined) return escapes[one];
    const code = octal === undefined ? Number.parseInt(two ?? four ?? eight ?? "", 16) : Number.parseInt(octal, 8);
    const isScalar = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (!isScalar) throw new SyntaxMistake("no such escape in a string", at + 1 + offset);
    return String.fromCodePoint(code);
  });
}

/** The offset behind what matches at `at`; `at` where nothing does. */
function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
