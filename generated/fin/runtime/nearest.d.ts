/** What is said of a value that no branch of a union accepts, or that several accept where one should. */
import { Findings } from "./findings.js";
import type { Keys } from "./places.js";
/** A branch of a union: what it is called, the members that it names, and what collects its issues. */
export type Branch = readonly [name: string, members: readonly string[], collect: (out: Findings) => void];
/**
 * The union's own issue, which names the branch that is nearest to the value, and the issues of that branch; where none is
 * near, what is `expected` of any. Within a branch that is only tried, a union says no more than that none fits: tries do not
 * multiply.
 */
export declare function nearest(out: Findings, keys: Keys, keyword: string, expected: string, value: unknown, branches: readonly Branch[]): void;
/** What is expected where several branches fit; `fitting` holds the name of each that does. */
export declare function onlyOne(fitting: readonly (string | false)[]): string;
