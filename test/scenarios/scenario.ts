import { type Block, type Page, PageError } from "./page.ts";
import { Pieces, pieceNames } from "./pieces.ts";

const inputs = ["document", "rules"];

/**
 * What the generator answers for every block of a page that shows output, in the page's order. A block speaks of the
 * document and the rules that stand above it, nearest first. Throws PageError where one of them is missing, or wrong.
 */
export async function answersOf({ name, blocks }: Page): Promise<ReadonlyMap<Block, string>> {
  const answers = new Map<Block, string>();
  let document: string | undefined;
  let pieces: Pieces | undefined;
  for (const block of blocks) {
    const fail = (message: string): never => {
      throw new PageError(name, block.line, message);
    };
    if (block.name === "document") [document, pieces] = [block.text, undefined];
    else if (block.name === "rules") {
      if (document === undefined) return fail("the rules have no document above them");
      pieces = new Pieces({ document, rules: block.text });
    } else if (!pieceNames.includes(block.name)) {
      fail(`\`${block.name}\` is no block; there are ${[...inputs, ...pieceNames].join(", ")}`);
    } else if (pieces === undefined) fail(`\`${block.info}\` has no rules above it`);
    else {
      const text = await pieces
        .make(block.name, block.words, block.text)
        .catch((error: unknown) =>
          fail(`\`${block.info}\`: ${error instanceof Error ? error.message : String(error)}`),
        );
      answers.set(block, text);
    }
  }
  return answers;
}
