/** Places in the value that is checked, and how they are written. */
/** A key on the way to a place. Names that only the value knows are not shown in messages: they may be personal data. */
export type Key = string | number | Unnamed;
export type Keys = readonly Key[];
interface Unnamed {
    readonly name: string;
}
export declare function unnamed(name: string): Unnamed;
/** Where a collector stands: the keys that lead there from where the collector around it does. */
export interface At {
    readonly up: At | undefined;
    readonly keys: Keys;
}
/** A place in its three forms, with the places inside it that are kept. */
export declare class Place extends Map<Key, Place> {
    /** JSON pointer (RFC 6901). */
    readonly pointer: string;
    readonly path: readonly (string | number)[];
    /** As a message shows it: "identifying_documents[1].files". Of the whole it is empty. */
    readonly words: string;
    /** The document knows the name that leads here; an index is none. */
    readonly isNamed: boolean;
    constructor(
    /** JSON pointer (RFC 6901). */
    pointer?: string, path?: readonly (string | number)[], 
    /** As a message shows it: "identifying_documents[1].files". Of the whole it is empty. */
    words?: string, 
    /** The document knows the name that leads here; an index is none. */
    isNamed?: boolean);
}
/** The place where a collector stands. */
export declare function placeOf(at?: At): Place;
/** The place that keys lead to from another. */
export declare function below(from: Place, keys: Keys): Place;
export {};
