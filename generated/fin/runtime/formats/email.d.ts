/**
 * `email`: a dot-string or quoted string of up to 64 characters, `@`, a domain or an address literal; 254 characters
 * in all (RFC 5321, sections 4.1.2 and 4.5.3.1). No comments, no display names, no characters outside ASCII.
 */
export declare function email(text: string): boolean;
