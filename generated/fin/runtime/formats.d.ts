/**
 * The formats that JSON Schema 2020-12 and the OpenAPI format registry name, one function each: a text format answers
 * for a string, a number format for a number. A value of another type is none of their business: the caller asks only
 * where the type fits. Every function is one pass over the characters, without a regular expression, so that the time
 * grows with the length of the input and with nothing else (`regex` alone hands its text to the engine's parser).
 *
 * `idn-email`, `idn-hostname`, `iri` and `iri-reference` are not here: they need tables of Unicode properties.
 */
export { ipv4, ipv6 } from "./formats/addresses.js";
export { date, dateTime, time } from "./formats/dates.js";
export { duration } from "./formats/duration.js";
export { email } from "./formats/email.js";
export { byte, regex, uuid } from "./formats/encoded.js";
export { hostname } from "./formats/hostname.js";
export { double, float, int32, int64 } from "./formats/numbers.js";
export { jsonPointer, relativeJsonPointer } from "./formats/pointers.js";
export { uri, uriReference } from "./formats/uri.js";
export { uriTemplate } from "./formats/uri-template.js";
