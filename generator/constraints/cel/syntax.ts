/** An expression as it is written: nothing in it is looked up yet. */
export type Syntax = SyntaxNode & { readonly at: number; readonly end: number };

type SyntaxNode =
  | { readonly kind: "literal"; readonly type: LiteralType; readonly value: number | string | boolean | null }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "select"; readonly of: Syntax; readonly field: string; readonly fieldAt: number }
  | { readonly kind: "index"; readonly of: Syntax; readonly by: Syntax }
  | {
      readonly kind: "call";
      readonly of: Syntax | undefined;
      readonly name: string;
      readonly nameAt: number;
      readonly args: readonly Syntax[];
    }
  | { readonly kind: "unary"; readonly sign: "!" | "-"; readonly of: Syntax }
  | { readonly kind: "binary"; readonly sign: BinarySign; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: "logic"; readonly sign: "&&" | "||"; readonly of: readonly Syntax[] }
  | { readonly kind: "choice"; readonly of: Syntax; readonly yes: Syntax; readonly no: Syntax }
  | { readonly kind: "list"; readonly of: readonly Syntax[] };

export type LiteralType = "int" | "double" | "string" | "bool" | "null";
export type BinarySign = "+" | "-" | "*" | "/" | "%" | "<" | "<=" | ">" | ">=" | "==" | "!=" | "in";
