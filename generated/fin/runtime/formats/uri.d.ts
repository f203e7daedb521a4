/** `uri`: RFC 3986, section 3, with its scheme. ASCII only; the scheme's own rules are not asked. */
export declare function uri(text: string): boolean;
/** `uri-reference`: RFC 3986, section 4.1: a URI, or relative to one; the empty text is one. */
export declare function uriReference(text: string): boolean;
