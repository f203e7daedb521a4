/** Up to this many texts are compared one by one, which allocates nothing; past it a Set takes over. */
const few = 16;
/**
 * Texts met so far, to find one that comes again: `Seen` (equality.ts) where the schema lets nothing else through. What is no
 * text is new each time. It does not share the slots of `Seen`: texts are their own keys, so that neither the comparison of any
 * values nor the text that stands for one is called here, or stands in a bundle that looks for texts alone.
 */
export class SeenTexts {
    #slots = new Array(few).fill(undefined);
    #count = 0;
    #keys;
    /** Forgets all texts. Calling it at the end, too, lets go of what the last body held. */
    start() {
        for (let slot = 0; slot < this.#count; slot++)
            this.#slots[slot] = undefined;
        this.#count = 0;
        this.#keys = undefined;
    }
    /** In: the next text. Out: false where the same was added since `start`. */
    add(text) {
        if (typeof text !== "string")
            return true;
        if (this.#keys !== undefined)
            return this.#keys.size < this.#keys.add(text).size;
        for (let slot = 0; slot < this.#count; slot++)
            if (this.#slots[slot] === text)
                return false;
        if (this.#count < few)
            this.#slots[this.#count++] = text;
        else
            this.#keys = new Set(this.#slots).add(text);
        return true;
    }
}
