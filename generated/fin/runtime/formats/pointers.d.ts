/** `json-pointer`: RFC 6901, section 3, the string form; not the fragment of a URI. */
export declare function jsonPointer(text: string): boolean;
/**
 * `relative-json-pointer`: draft-bhutton-relative-json-pointer-00, section 3, the one that 2020-12 cites: levels up,
 * an index moved by `+1` or `-1` where wanted, then a pointer or `#`.
 */
export declare function relativeJsonPointer(text: string): boolean;
