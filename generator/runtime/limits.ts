/**
 * What checking ends at, whatever a body holds. A limit that is met is thrown, for an answer of false could turn into true on
 * its way up (below `not`). It is a RangeError, as the engine throws where its own stack ends. The validator catches it, with
 * anything else that a hostile value throws, and refuses the value.
 */

/** Values nested deeper in a recursive schema are refused instead of risking the stack. */
export const depthLimit = 500;
/**
 * So often the functions of recursive schemas are entered for one body: where no tag tells alternatives apart, each may lead
 * on to all of them at every level.
 */
export const visitLimit = 10_000_000;
/** So many issues are listed, and as many places that drifted; the rest is not looked for. */
export const issueLimit = 1000;
/** The pointers of all that is listed are this long together, at most: names may be long, and are repeated in each. */
export const pointerLimit = 1_000_000;

let visits = 0;

/** A body begins: nothing of it was visited. */
export function begin(): void {
  visits = 0;
}

/** A function of a recursive schema is entered, so many levels down. */
export function enter(depth: number): void {
  if (depth > depthLimit || ++visits > visitLimit)
    throw new RangeError("nested deeper, or more values, than are checked");
}
