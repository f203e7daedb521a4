/**
 * The formats that JSON Schema 2020-12 and the OpenAPI format registry name, one function each: a text format answers
 * for a string, a number format for a number. A value of another type is none of their business: the caller asks only
 * where the type fits. Every function is one pass over the characters, without a regular expression, so that the time
 * grows with the length of the input and with nothing else (`regex` alone hands its text to the engine's parser).
 *
 * `idn-email`, `idn-hostname`, `iri` and `iri-reference` are not here: they need tables of Unicode properties.
 */
export { ipv4, ipv6 } from "./formats/addresses.ts";
export { date, dateTime, time } from "./formats/dates.ts";
export { duration } from "./formats/duration.ts";
export { email } from "./formats/email.ts";
export { byte, regex, uuid } from "./formats/encoded.ts";
export { hostname } from "./formats/hostname.ts";
export { double, float, int32, int64 } from "./formats/numbers.ts";
export { jsonPointer, relativeJsonPointer } from "./formats/pointers.ts";
export { uri, uriReference } from "./formats/uri.ts";
export { uriTemplate } from "./formats/uri-template.ts";
