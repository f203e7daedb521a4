/** `ipv4`: four decimal numbers up to 255 without leading zeros (RFC 3986, section 3.2.2: zeros are read as octal). */
export declare function ipv4(text: string): boolean;
/** `ipv6`: RFC 4291, section 2.2, with an embedded IPv4 address at the end; no zone, no prefix length. */
export declare function ipv6(text: string): boolean;
/** Is the text from `start` to before `end` an IPv4 address? */
export declare function isIpv4(text: string, start: number, end: number): boolean;
/** Is the text from `start` to before `end` an IPv6 address? */
export declare function isIpv6(text: string, start: number, end: number): boolean;
