import fc from "fast-check";

/** The body that random expressions are about. Numbers are few, so that some are equal. */
export const schema = {
  type: "object",
  properties: {
    n: { type: "integer" },
    m: { type: "integer" },
    d: { type: "number" },
    e: { type: "number" },
    s: { type: "string" },
    t: { type: "string" },
    b: { type: "boolean" },
    maybe: { type: ["integer", "null"] },
    day: { type: "string", format: "date" },
    sub: { type: "object", properties: { n: { type: "integer" }, s: { type: "string" } } },
    ns: { type: "array", items: { type: "integer" } },
    ss: { type: "array", items: { type: "string" } },
    any: true,
    list: {
      type: "array",
      items: {
        type: "object",
        properties: {
          n: { type: "integer" },
          d: { type: "number" },
          s: { type: "string" },
          ns: { type: "array", items: { type: "integer" } },
        },
      },
    },
  },
};
export const context = {
  limit: { type: "integer" },
  admin: { type: "boolean" },
  names: { type: "array", items: { type: "string" } },
  of: { type: "object", properties: { s: { type: "string" } } },
};

type Kind = "int" | "double" | "string" | "bool" | "date" | "ints" | "strings" | "entries";

/** Paths by their type; a macro adds those of its variable. */
type Names = Readonly<Record<Kind, readonly string[]>>;

const top: Names = {
  int: ["this.n", "this.m", "body.n", "this.sub.n", "context.limit", "this.maybe"],
  double: ["this.d", "this.e"],
  string: ["this.s", "this.t", "this.sub.s", "context.of.s", "this['s']"],
  bool: ["this.b", "context.admin"],
  date: ["date(this.day)", "today"],
  ints: ["this.ns"],
  strings: ["this.ss", "context.names"],
  entries: ["this.list"],
};

/** An expression of a type. `.sum@()` is a sum of doubles: CEL's own functions tell them by their types, an untyped oracle cannot. */
export function expression(kind: Kind, depth: number, names: Names = top): fc.Arbitrary<string> {
  const path = names[kind].length === 0 ? [] : [fc.constantFrom(...names[kind])];
  const leaves = [...path, ...literals(kind)];
  if (depth === 0) return fc.oneof(...leaves);
  const of = (one: Kind) => expression(one, depth - 1, names);
  return fc.oneof(
    { weight: 1, arbitrary: fc.oneof(...leaves) },
    ...composed(kind, depth, names, of).map((arbitrary) => ({ weight: 1, arbitrary })),
  );
}

function literals(kind: Kind): fc.Arbitrary<string>[] {
  switch (kind) {
    case "int":
      return [fc.constantFrom("0", "1", "2", "3", "-1", "0x10")];
    case "double":
      return [fc.constantFrom("0.0", "0.5", "1.0", "-2.5", "1e3", ".5")];
    case "string":
      return [fc.constantFrom("''", '"a"', "'ab'", '"Ä"', "r'\\d'", '"\\u00e4\\n"', "'😀'")];
    case "bool":
      return [fc.constantFrom("true", "false", "has(this.n)", "has(this.sub.s)", "has(this.list)")];
    case "date":
      return [fc.constantFrom("date('2024-02-29')", "date('2023-12-31T23:30:00-01:00')", "date('none')")];
    case "ints":
      return [fc.constantFrom("[1, 2]", "[3]", "[this.n, 2]")];
    case "strings":
      return [fc.constantFrom('["a", "b"]', "['', this.s]")];
    case "entries":
      return [fc.constant("this.list")];
  }
}

const tuple = (parts: readonly fc.Arbitrary<string>[], write: (...texts: string[]) => string) =>
  fc.tuple(...parts).map((texts) => write(...texts));

function composed(
  kind: Kind,
  depth: number,
  names: Names,
  of: (kind: Kind) => fc.Arbitrary<string>,
): fc.Arbitrary<string>[] {
  const signs = (kinds: readonly Kind[], ...all: string[]) =>
    kinds.flatMap((one) => all.map((sign) => tuple([of(one), of(one)], (a, b) => `(${a} ${sign} ${b})`)));
  const choice = tuple([of("bool"), of(kind), of(kind)], (a, b, c) => `(${a} ? ${b} : ${c})`);
  const over = (list: Kind, macro: string, body: Kind) => {
    const variable = `x${depth}`;
    const inner = withVariable(list, variable, names);
    return tuple([of(list), expression(body, depth - 1, inner)], (a, b) => `${a}.${macro}(${variable}, ${b})`);
  };
  switch (kind) {
    case "int":
      return [
        choice,
        ...signs(["int"], "+", "-", "*", "/", "%"),
        tuple([of("int")], (a) => `(-${a})`),
        tuple([of("double")], (a) => `int(${a})`),
        ...(["string", "ints", "entries"] as const).flatMap((one) => [
          tuple([of(one)], (a) => `size(${a})`),
          tuple([of(one)], (a) => `${a}.size()`),
        ]),
        ...["sum", "min", "max"].map((fold) => tuple([of("ints")], (a) => `${a}.${fold}()`)),
        tuple([of("ints"), of("int")], (a, b) => `${a}[${b}]`),
        tuple([of("date"), of("date")], (a, b) => `${a}.daysUntil(${b})`),
      ];
    case "double":
      return [
        choice,
        ...signs(["double"], "+", "-", "*", "/"),
        tuple([of("int")], (a) => `double(${a})`),
        tuple([over("entries", "map", "double")], (a) => `${a}.sum@()`),
        tuple([over("ints", "map", "double")], (a) => `${a}.max()`),
      ];
    case "string":
      return [
        choice,
        ...signs(["string"], "+"),
        ...["lowerAscii", "upperAscii"].map((one) => tuple([of("string")], (a) => `${a}.${one}()`)),
      ];
    case "bool":
      return [
        choice,
        ...signs(["bool", "int", "double", "string", "ints", "strings", "date"], "==", "!="),
        ...signs(["int", "double", "string", "date"], "<", "<=", ">", ">="),
        ...signs(["bool"], "&&", "||", "&&", "||"),
        tuple([of("bool")], (a) => `!${a}`),
        tuple([of("int"), of("double")], (a, b) => `(${a} < ${b})`),
        tuple([of("int"), of("double")], (a, b) => `(${a} == ${b})`),
        tuple([of("int"), of("ints")], (a, b) => `(${a} in ${b})`),
        tuple([of("string"), of("strings")], (a, b) => `(${a} in ${b})`),
        ...["startsWith", "endsWith", "contains"].map((one) =>
          tuple([of("string"), of("string")], (a, b) => `${a}.${one}(${b})`),
        ),
        ...(["entries", "ints", "strings"] as const).flatMap((list) =>
          ["all", "exists", "exists_one"].map((macro) => over(list, macro, "bool")),
        ),
        fc.constantFrom(
          "(this.maybe == null)",
          "(this.any == 1)",
          "(this.any == 'a')",
          "('s' in this.sub)",
          "(this.any in [1, 'a', null])",
        ),
      ];
    case "date":
      return ["plusDays", "plusMonths", "plusYears"].map((one) =>
        tuple([of("date"), of("int")], (a, b) => `${a}.${one}(${b})`),
      );
    case "ints":
    case "strings": {
      const entry = kind === "ints" ? "int" : "string";
      return [
        over("entries", "map", entry),
        over(kind, "filter", "bool"),
        over(kind, "map", entry),
        over("ints", "map", entry),
      ];
    }
    case "entries":
      return [over("entries", "filter", "bool")];
  }
}

function withVariable(list: Kind, variable: string, names: Names): Names {
  if (list === "ints") return { ...names, int: [...names.int, variable, variable] };
  if (list === "strings") return { ...names, string: [...names.string, variable, variable] };
  const field = (name: string) => `${variable}.${name}`;
  return {
    ...names,
    int: [...names.int, field("n"), field("n")],
    double: [...names.double, field("d"), field("d")],
    string: [...names.string, field("s")],
    bool: [...names.bool, `has(${field("n")})`],
    ints: [...names.ints, field("ns")],
  };
}

const int = fc.constantFrom(-3, -1, 0, 1, 2, 3, 7);
const double = fc.constantFrom(-2.5, 0, 0.5, 1, 2, 1000);
const text = fc.constantFrom("", "a", "ab", "B", "Ä", "ä\n", "😀");
const ints = fc.array(int, { maxLength: 3 });

/** Bodies that fit, with members missing. */
export const body = fc.record(
  {
    n: int,
    m: int,
    d: double,
    e: double,
    s: text,
    t: text,
    b: fc.boolean(),
    maybe: fc.option(int),
    day: fc.constantFrom("2024-02-29", "2024-03-31", "1999-12-31"),
    sub: fc.record({ n: int, s: text }, { requiredKeys: [] }),
    ns: ints,
    ss: fc.array(text, { maxLength: 3 }),
    any: fc.constantFrom(1, "a", null, true, [], [1], { a: 1 }),
    list: fc.array(fc.record({ n: int, d: double, s: text, ns: ints }, { requiredKeys: ["n"] }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

export const facts = fc.record(
  {
    limit: int,
    admin: fc.boolean(),
    names: fc.array(text, { maxLength: 2 }),
    of: fc.record({ s: text }),
  },
  { requiredKeys: [] },
);

export const now = "2024-02-29T12:00:00Z";
