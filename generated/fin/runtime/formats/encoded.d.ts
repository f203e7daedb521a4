/** `uuid`: RFC 9562, section 4: 8-4-4-4-12 hexadecimal digits in either case, of any version and variant. */
export declare function uuid(text: string): boolean;
/**
 * `byte`: base64 of RFC 4648, section 4, padded. Neither line breaks (section 3.1) nor the alphabet for URLs; bits
 * after the last byte may be set (section 3.5 lets a decoder choose, and all in use ignore them).
 */
export declare function byte(text: string): boolean;
/** `regex`: a pattern of ECMA-262 with the `u` flag. It is parsed by the engine, never run. */
export declare function regex(text: string): boolean;
