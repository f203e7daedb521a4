import { analysisDiagnostics } from "./diagnostics/analysis.ts";
import { diffDiagnostics } from "./diagnostics/diff.ts";
import { emitDiagnostics } from "./diagnostics/emit.ts";
import type { Entry, Severity } from "./diagnostics/entry.ts";
import { expressionDiagnostics } from "./diagnostics/expression.ts";
import { initDiagnostics } from "./diagnostics/init.ts";
import { keywordsDiagnostics } from "./diagnostics/keywords.ts";
import { modelDiagnostics } from "./diagnostics/model.ts";
import { pagesDiagnostics } from "./diagnostics/pages.ts";
import { policyDiagnostics } from "./diagnostics/policy.ts";
import { projectDiagnostics } from "./diagnostics/project.ts";
import { readDiagnostics } from "./diagnostics/read.ts";
import { rulesDiagnostics } from "./diagnostics/rules.ts";
import { sourcesDiagnostics } from "./diagnostics/sources.ts";

export type { Severity };

/** A position in an input file: its path as the user gave it, a JSON pointer (RFC 6901), and what of the member is meant. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
  /** "key" points at a member's name instead of its value. */
  readonly part?: "key";
  /** How many characters into the text at that place, where a part of it is meant. */
  readonly character?: number;
  /** A known position, where the text could not be parsed and a pointer means nothing. 1-based. */
  readonly position?: { readonly line: number; readonly column: number };
}

/**
 * The catalogue of diagnostics: what can be wrong with the input, said once, with its cause and what to do (diagnostics/).
 * A diagnostic carries a place (file and JSON pointer); line and column are found only when it is printed (read/locate.ts).
 */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
  readonly place: Place | null;
  /** The other place it speaks of. */
  readonly related?: Place;
  /** The smallest body that shows it, with the facts it takes. Bodies are made for this: nobody's data is in them. */
  readonly shows?: Shown;
}

export interface Shown {
  readonly body: unknown;
  /** Absent where no fact is needed. */
  readonly context?: unknown;
}

const catalogue = {
  ...projectDiagnostics,
  ...readDiagnostics,
  ...pagesDiagnostics,
  ...keywordsDiagnostics,
  ...modelDiagnostics,
  ...rulesDiagnostics,
  ...sourcesDiagnostics,
  ...expressionDiagnostics,
  ...analysisDiagnostics,
  ...emitDiagnostics,
  ...diffDiagnostics,
  ...policyDiagnostics,
  ...initDiagnostics,
};

export type Code = keyof typeof catalogue;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
export type Parameters<C extends Code> = Record<
  Placeholders<(typeof catalogue)[C]["message"]> | Placeholders<(typeof catalogue)[C]["fix"]>,
  string | number
>;

/** A diagnostic of the catalogue with its parameters filled in; `more` is what some carry beside it. */
export function diagnostic<C extends Code>(
  code: C,
  parameters: Parameters<C>,
  place: Place | null,
  more: Pick<Diagnostic, "related" | "shows"> = {},
): Diagnostic {
  const entry: Entry = catalogue[code];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String((parameters as Record<string, string | number>)[name]));
  return { code, severity: entry.severity, message: fill(entry.message), fix: fill(entry.fix), place, ...more };
}

/** Input that cannot be gone on with: every problem found so far, thrown to the command, which prints them and exits 2. */
export class InputError extends Error {
  override readonly name = "InputError";
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    /** The texts the places are found in, by file, where the thrower knows them. */
    readonly sources: ReadonlyMap<string, string> = new Map(),
  ) {
    super(diagnostics.map((one) => one.message).join("\n"));
  }
}
