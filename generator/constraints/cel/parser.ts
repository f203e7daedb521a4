import { SyntaxMistake, type Token, tokensOf } from "./lexer.ts";
import type { BinarySign, Syntax } from "./syntax.ts";

/** No expression is longer than so many characters, or nested deeper than so many levels. */
export const longest = 4000;
export const deepest = 48;

const reserved = new Set(
  "as break const continue else for function if import let loop package namespace return var void while in".split(" "),
);

/** In: an expression. Out: its tree. Throws a SyntaxMistake at the first word that cannot stand where it does. */
export function parse(text: string): Syntax {
  if (text.length > longest) throw new SyntaxMistake(`it is longer than ${longest} characters`, 0);
  const parser = new Parser(tokensOf(text));
  return parser.whole();
}

/** Recursive descent through the grammar of CEL, loosest binding first. */
class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Syntax {
    const found = this.#expression();
    if (this.#token.kind !== "end") throw this.#unexpected("an operator or the end");
    return found;
  }

  get #token(): Token {
    return this.#tokens[this.#next] as Token;
  }

  /** The token, gone past, where it is one of these signs or words. */
  #take<Text extends string>(...texts: readonly Text[]): (Token & { readonly text: Text }) | undefined {
    const token = this.#token;
    if ((token.kind !== "sign" && token.kind !== "name") || !(texts as readonly string[]).includes(token.text))
      return undefined;
    this.#next++;
    return token as Token & { readonly text: Text };
  }

  #expect(text: string, wanted = text): Token {
    const token = this.#take(text);
    if (token === undefined) throw this.#unexpected(wanted);
    return token;
  }

  #unexpected(wanted: string): SyntaxMistake {
    const { kind, text, at } = this.#token;
    return new SyntaxMistake(`expected ${wanted}, got ${kind === "end" ? "the end" : text}`, at);
  }

  /** Around everything that can stand inside itself. */
  #deeper<Found>(read: () => Found): Found {
    if (++this.#depth > deepest) throw new SyntaxMistake(`it is nested deeper than ${deepest} levels`, this.#token.at);
    const found = read();
    this.#depth--;
    return found;
  }

  #expression(): Syntax {
    return this.#deeper(() => {
      const of = this.#logic("||", () => this.#logic("&&", () => this.#relation()));
      if (this.#take("?") === undefined) return of;
      const yes = this.#deeper(() => this.#logic("||", () => this.#logic("&&", () => this.#relation())));
      this.#expect(":");
      const no = this.#expression();
      return { kind: "choice", of, yes, no, at: of.at, end: no.end };
    });
  }

  #logic(sign: "&&" | "||", operand: () => Syntax): Syntax {
    const of = [operand()];
    while (this.#take(sign) !== undefined) of.push(operand());
    const [first] = of as [Syntax];
    return of.length === 1 ? first : { kind: "logic", sign, of, at: first.at, end: (of.at(-1) as Syntax).end };
  }

  #relation(): Syntax {
    return this.#leftToRight(["<", "<=", ">", ">=", "==", "!=", "in"], () => this.#addition());
  }

  #addition(): Syntax {
    return this.#leftToRight(["+", "-"], () => this.#leftToRight(["*", "/", "%"], () => this.#unary()));
  }

  #leftToRight(signs: readonly BinarySign[], operand: () => Syntax): Syntax {
    let left = operand();
    let length = 0;
    for (let token = this.#take(...signs); token !== undefined; token = this.#take(...signs)) {
      if (++length > deepest) throw new SyntaxMistake(`more than ${deepest} operators in a row`, token.at);
      const right = operand();
      left = { kind: "binary", sign: token.text, left, right, at: left.at, end: right.end };
    }
    return left;
  }

  #unary(): Syntax {
    const token = this.#take("!", "-");
    if (token === undefined) return this.#member();
    const of = this.#deeper(() => this.#unary());
    return { kind: "unary", sign: token.text, of, at: token.at, end: of.end };
  }

  #member(): Syntax {
    let of = this.#primary();
    for (let length = 0; ; length++) {
      if (length > deepest) throw new SyntaxMistake(`more than ${deepest} steps in a row`, this.#token.at);
      if (this.#take(".") !== undefined) of = this.#selected(of);
      else if (this.#take("[") !== undefined) {
        const by = this.#expression();
        of = { kind: "index", of, by, at: of.at, end: this.#expect("]").end };
      } else return of;
    }
  }

  #selected(of: Syntax): Syntax {
    const name = this.#token;
    if (name.kind !== "name") throw this.#unexpected("a field");
    this.#next++;
    if (this.#take("(") === undefined)
      return { kind: "select", of, field: name.text, fieldAt: name.at, at: of.at, end: name.end };
    const { list: args, end } = this.#list(")");
    return { kind: "call", of, name: name.text, nameAt: name.at, args, at: of.at, end };
  }

  #primary(): Syntax {
    const token = this.#token;
    const { at, end } = token;
    if (this.#take("(") !== undefined) {
      const inner = this.#expression();
      return { ...inner, at, end: this.#expect(")").end };
    }
    if (this.#take("[") !== undefined) {
      const { list: of, end: closed } = this.#list("]");
      return { kind: "list", of, at, end: closed };
    }
    if (token.kind === "sign" && token.text === "{")
      throw new SyntaxMistake("maps and messages cannot be made in a rule", at);
    if (token.kind === "sign" || token.kind === "end") throw this.#unexpected("a value");
    this.#next++;
    if (token.kind !== "name") return { kind: "literal", type: token.kind, value: token.value, at, end };
    if (token.text === "true" || token.text === "false")
      return { kind: "literal", type: "bool", value: token.text === "true", at, end };
    if (token.text === "null") return { kind: "literal", type: "null", value: null, at, end };
    if (reserved.has(token.text)) throw new SyntaxMistake(`${token.text} is a word of CEL's own`, at);
    if (this.#take("(") === undefined) return { kind: "name", name: token.text, at, end };
    const { list: args, end: closed } = this.#list(")");
    return { kind: "call", of: undefined, name: token.text, nameAt: at, args, at, end: closed };
  }

  /** Expressions with commas between, up to a closing sign. */
  #list(close: ")" | "]"): { readonly list: readonly Syntax[]; readonly end: number } {
    const list: Syntax[] = [];
    let token = this.#take(close);
    while (token === undefined) {
      list.push(this.#expression());
      token = this.#take(close);
      if (token === undefined) this.#expect(",", `a comma or ${close}`);
      else break;
      if (close === "]") token = this.#take("]");
    }
    return { list, end: token.end };
  }
}
