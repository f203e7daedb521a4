/**
 * Texts met so far, to find one that comes again: `Seen` (equality.ts) where the schema lets nothing else through. What is no
 * text is new each time.
 */
export declare class SeenTexts {
    #private;
    /** Forgets all texts. Calling it at the end, too, lets go of what the last body held. */
    start(): void;
    /** In: the next text. Out: false where the same was added since `start`. */
    add(text: unknown): boolean;
}
