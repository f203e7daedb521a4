/**
 * Selectors: a subset of JSONPath (RFC 9535): `$`, `.name`, `['name']`, `[*]`, and for the context a look-up by a value
 * of the entry, `context.parties[@.associated_party_id]`.
 */

/** What a selector starts from: the part that the rule speaks of, an entry that an enclosing `each` selects, or something beside. */
export type Root =
  /** `$`: the body, or another part that the rule speaks of. */
  | { readonly kind: "body" }
  /** The entry of the `each` at this depth: 1 is the outermost. */
  | { readonly kind: "entry"; readonly depth: number }
  | { readonly kind: "context" }
  /** A parameter beside the body. All of them are one fact: a rule that reads one stays unchecked where they were not given. */
  | { readonly kind: ParameterPlace };

export const parameterPlaces = ["path", "query", "header", "cookie"] as const;
export type ParameterPlace = (typeof parameterPlaces)[number];

/** The names of what a selector may start at, where no field goes by them. */
export const namedRoots: readonly string[] = ["context", ...parameterPlaces];

export type Step =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "every" }
  | { readonly kind: "lookup"; readonly by: Selector };

export interface Selector {
  readonly root: Root;
  readonly steps: readonly Step[];
}

/** A selector as it is written, before its first name is understood: that may be a root, an alias or a field. */
export interface SelectorText {
  readonly start: "$" | "@" | "";
  readonly steps: readonly (
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "every" }
    | { readonly kind: "lookup"; readonly by: SelectorText }
  )[];
}

const token = /^(?:\.?([A-Za-z_][\w-]*)|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\[(\*)\]|\[(@[^\]]*)\])/;

const quoted = `'(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*"|@[^\\]]*`;

/** The form of a selector for one value, as a pattern for who cannot parse. A look-up's inside is not looked at. */
export const singlePattern = patternOf(`\\[(?:${quoted})\\]`);
/** The same for any selector. */
export const selectorPattern = patternOf(`\\[(?:\\*|${quoted})\\]`);

function patternOf(bracket: string): string {
  const name = "[A-Za-z_][\\w-]*";
  return `^(?:[$@]|${name}|${bracket})(?:\\.${name}|${bracket})*$`;
}

/** Reads a selector; undefined where the text is none. */
export function parseSelector(text: string): SelectorText | undefined {
  const start = text.startsWith("$") ? "$" : text.startsWith("@") ? "@" : "";
  const steps: SelectorText["steps"][number][] = [];
  for (let rest = text.slice(start.length); rest !== ""; ) {
    const match = token.exec(rest);
    if (match === null || (steps.length === 0 && start === "" && rest.startsWith("."))) return undefined;
    if ((steps.length > 0 || start !== "") && match[1] !== undefined && !rest.startsWith(".")) return undefined;
    const [whole, plain, single, double, every, by] = match;
    const name = plain ?? single?.replace(/\\(.)/g, "$1") ?? double?.replace(/\\(.)/g, "$1");
    if (every !== undefined) steps.push({ kind: "every" });
    else if (name !== undefined) steps.push({ kind: "name", name });
    else {
      const inner = parseSelector(by ?? "");
      if (inner === undefined) return undefined;
      steps.push({ kind: "lookup", by: inner });
    }
    rest = rest.slice(whole.length);
  }
  return start === "" && steps.length === 0 ? undefined : { start, steps };
}

/** True where the selector can select several values. */
export function isPlural(selector: Selector): boolean {
  return selector.steps.some((step) => step.kind === "every");
}

/** True where the selector selects the entries of one list: its only `[*]` ends it. */
export function isOneList({ steps }: Selector): boolean {
  return steps.length > 0 && steps.findIndex((step) => step.kind === "every") === steps.length - 1;
}

/** The selector as far as its first list: the list itself. */
export function upToList(selector: Selector): Selector {
  const end = selector.steps.findIndex((step) => step.kind === "every");
  return end === -1 ? selector : { ...selector, steps: selector.steps.slice(0, end) };
}

/** The selector as its author would write it. */
export function selectorText({ root, steps }: Selector): string {
  const start = root.kind === "body" ? "$" : root.kind === "entry" ? "" : root.kind;
  const text = stepsText(steps);
  return start === "" ? text.replace(/^\./, "") || "@" : start + text;
}

function stepsText(steps: readonly Step[]): string {
  return steps
    .map((step) =>
      // A look-up is by a value of the entry it is written at, whatever that entry is.
      step.kind === "name" ? `.${step.name}` : step.kind === "every" ? "[*]" : `[@${stepsText(step.by.steps)}]`,
    )
    .join("");
}

/** A fact of the context as a list of keys, up to where it becomes a list; a look-up by a value of the body is "*". */
export function factPath(selector: Selector): readonly string[] | undefined {
  if (selector.root.kind !== "context") return undefined;
  const end = selector.steps.findIndex((step) => step.kind === "every");
  const steps = end === -1 ? selector.steps : selector.steps.slice(0, end);
  return steps.map((step) => (step.kind === "name" ? step.name : "*"));
}

/** True for a parameter beside the body. */
export function isParameter({ root }: Pick<Selector, "root">): boolean {
  return parameterPlaces.some((place) => place === root.kind);
}
