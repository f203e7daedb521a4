/** What the collectors of rules find. Apart from the findings of keywords: a bundle without rules needs none of it. */
import type { Findings, Path } from "./findings.js";
/** A rule as the emitted code knows it. */
export interface RuleFact {
    readonly id: string;
    readonly status: number;
    readonly source: string | null;
    readonly needs: readonly (readonly string[])[];
}
/** A rule is broken. */
export declare function broken(out: Findings, at: Path | undefined, rule: RuleFact, message: string): void;
/** A rule met a fact that was not given, or only the server can check it. */
export declare function leave(out: Findings, rule: RuleFact, context: unknown): void;
/** True where no keyword has failed at a value that a rule is about to read: `reads` below `at`, "*" for every entry. */
export declare function sound(out: Findings, at: Path | undefined, reads: readonly (readonly string[])[]): boolean;
