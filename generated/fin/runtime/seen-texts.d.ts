/**
 * Texts met so far, to find one that comes again: `Seen` (equality.ts) where the schema lets nothing else through. What is no
 * text is new each time. It does not share the slots of `Seen`: texts are their own keys, so that neither the comparison of any
 * values nor the text that stands for one is called here, or stands in a bundle that looks for texts alone.
 */
export declare class SeenTexts {
    #private;
    /** Forgets all texts. Calling it at the end, too, lets go of what the last body held. */
    start(): void;
    /** In: the next text. Out: false where the same was added since `start`. */
    add(text: unknown): boolean;
}
