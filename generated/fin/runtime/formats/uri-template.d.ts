/**
 * `uri-template`: RFC 6570, section 2. An operator that the RFC reserves (`=,!@|`) is part of its grammar and passes.
 * The apostrophe is a literal (erratum 6937).
 */
export declare function uriTemplate(text: string): boolean;
