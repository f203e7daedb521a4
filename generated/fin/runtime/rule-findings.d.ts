/** What the collectors of rules find. Apart from the findings of keywords: a bundle without rules needs none of it. */
import type { Findings } from "./findings.js";
import type { Keys } from "./places.js";
/** A rule as the emitted code knows it. */
export interface RuleFact {
    readonly id: string;
    readonly status: number;
    readonly source: string | null;
    readonly needs: readonly (readonly string[])[];
}
/** What a report depends on: keys, what the rule reads below them, and so on. */
type Guards = readonly (Keys | Reads)[];
type Reads = readonly (readonly string[])[];
/** A rule is broken, unless a keyword has failed at what it reads. */
export declare function broken(out: Findings, keys: Keys, rule: RuleFact, message: string, ...guards: Guards): void;
/** A rule met a fact that was not given, or only the server can check it. */
export declare function leave(out: Findings, rule: RuleFact, context: unknown, ...guards: Guards): void;
/** What is found of rules that share their loops stands in the order of the rules at last; what keywords say stays before it. */
export declare function ordered(out: Findings, rules: readonly RuleFact[]): void;
export {};
