/**
 * `hostname`: RFC 1123, section 2.1: labels of letters, digits and inner hyphens, up to 63 characters each and 253
 * together, without the root's dot. A label that begins with `xn--` is held to the same rule; whether its Punycode
 * decodes to a name that IDNA 2008 allows is not asked, as that takes tables of Unicode properties.
 */
export declare function hostname(text: string): boolean;
/** Is the text from `start` to before `end` a host name? */
export declare function isHostname(text: string, start: number, end: number): boolean;
