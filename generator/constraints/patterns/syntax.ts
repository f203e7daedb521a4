/** A regular expression of ECMA-262, as far as what it costs can be told from its form. */
export type Node =
  /** One character: itself, an escape, a class, the dot. */
  | { readonly kind: "atom"; readonly source: string }
  /** `^`, `$`, `\b`, `\B`: no character. */
  | { readonly kind: "edge"; readonly source: string }
  /** Looking ahead or behind; what is found there is not gone back to. */
  | { readonly kind: "look"; readonly of: Node }
  | { readonly kind: "sequence"; readonly of: readonly Node[] }
  | { readonly kind: "choice"; readonly of: readonly Node[] }
  | { readonly kind: "repeat"; readonly of: Node; readonly min: number; readonly max: number };

const longest = 5000;
const deepest = 50;
const escaped =
  /\\(?:u\{[0-9a-fA-F]+\}|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|0(?![0-9])|[^1-9kuxcpPbB])/suy;
const set = /\[(?:[^\]\\]|\\.)*\]/suy;
const counts = /([*+?]|\{(\d{1,6})(?:(,)(\d{1,6})?)?\})\??/uy;
const opening = /\((?:\?(?:([:=!]|<[=!])|<[^>=!]*>))?/uy;

/**
 * Parses a pattern that the `u` flag takes. Undefined where it refers back to a group, is longer or nested deeper than is looked at,
 * or holds what is not known here.
 */
export function parsePattern(source: string): Node | undefined {
  if (source.length > longest) return undefined;
  const reader = new Reader(source);
  const node = reader.choice(0);
  return reader.at === source.length ? node : undefined;
}

class Reader {
  at = 0;
  constructor(readonly source: string) {}

  choice(depth: number): Node | undefined {
    const branches: Node[] = [];
    do {
      const branch = this.#sequence(depth);
      if (branch === undefined) return undefined;
      branches.push(branch);
    } while (this.#take("|"));
    return branches.length === 1 ? branches[0] : { kind: "choice", of: branches };
  }

  #sequence(depth: number): Node | undefined {
    const terms: Node[] = [];
    while (this.at < this.source.length && !"|)".includes(this.source.charAt(this.at))) {
      const term = this.#term(depth);
      const counted = term && this.#counted(term);
      if (counted === undefined) return undefined;
      terms.push(counted);
    }
    return { kind: "sequence", of: terms };
  }

  #term(depth: number): Node | undefined {
    const open = this.#match(opening);
    if (open !== undefined) {
      if (depth === deepest) return undefined;
      const inner = this.choice(depth + 1);
      if (inner === undefined || !this.#take(")")) return undefined;
      return open[1] === undefined || open[1] === ":" ? inner : { kind: "look", of: inner };
    }
    const edge = ["^", "$", "\\b", "\\B"].find((one) => this.#take(one));
    if (edge !== undefined) return { kind: "edge", source: edge };
    const found = this.#match(set) ?? this.#match(escaped) ?? this.#match(/[^\\[\](){}*+?|^$]/suy);
    return found && { kind: "atom", source: found[0] };
  }

  #counted(of: Node): Node {
    const found = this.#match(counts);
    if (found === undefined) return of;
    const [, mark, min, comma, max] = found;
    if (mark === "*") return { kind: "repeat", of, min: 0, max: Number.POSITIVE_INFINITY };
    if (mark === "+") return { kind: "repeat", of, min: 1, max: Number.POSITIVE_INFINITY };
    if (mark === "?") return { kind: "repeat", of, min: 0, max: 1 };
    const least = Number(min);
    const most = comma === undefined ? least : max === undefined ? Number.POSITIVE_INFINITY : Number(max);
    return { kind: "repeat", of, min: least, max: most };
  }

  #take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.source) ?? undefined;
    if (found !== undefined) this.at += found[0].length;
    return found;
  }
}

/** The node as a pattern again; groups do not capture. */
export function patternText(node: Node): string {
  switch (node.kind) {
    case "atom":
    case "edge":
      return node.source;
    case "look":
      return `(?=${patternText(node.of)})`;
    case "sequence":
      return node.of.map((one) => (one.kind === "choice" ? `(?:${patternText(one)})` : patternText(one))).join("");
    case "choice":
      return node.of.map(patternText).join("|");
    case "repeat": {
      const { of, min, max } = node;
      const inner = of.kind === "atom" ? of.source : `(?:${patternText(of)})`;
      return `${inner}{${min},${max === Number.POSITIVE_INFINITY ? "" : max}}`;
    }
  }
}
