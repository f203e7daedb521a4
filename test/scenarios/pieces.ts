import { check } from "./pieces/check.ts";
import { code } from "./pieces/code.ts";
import { compile } from "./pieces/compile.ts";
import { index, page, sentence } from "./pieces/documentation.ts";
import { lint } from "./pieces/lint.ts";
import { openapi } from "./pieces/openapi.ts";
import { context, types } from "./pieces/types.ts";
import { vectors } from "./pieces/vectors.ts";
import { type Inputs, type Project, projectOf } from "./project.ts";

/** What is given to a piece: the page's API, the words behind its name, and what stands in the block. */
type Made = (project: Project, words: readonly string[], text: string) => string | Promise<string>;

const ofPackage: Readonly<Record<string, Made>> = {
  types,
  context,
  compile,
  code,
  openapi,
  vectors,
  sentence,
  page,
  index,
  check,
};

/** The names of all blocks that are made, as they are written behind the language. */
export const pieceNames: readonly string[] = [...Object.keys(ofPackage), "lint"];

/** Makes the pieces of one document with its rules; the package is emitted once, when it is first asked for. */
export class Pieces {
  #project: Project | undefined;

  constructor(readonly inputs: Inputs) {}

  async make(name: string, words: readonly string[], text: string): Promise<string> {
    // What is wrong with the rules is what this piece shows.
    if (name === "lint") return lint(this.inputs);
    const piece = ofPackage[name];
    if (piece === undefined) throw new Error(`no piece is named ${name}; there are ${pieceNames.join(", ")}`);
    this.#project ??= projectOf(this.inputs);
    return piece(this.#project, words, text);
  }
}
