/**
 * Texts of which an oracle says otherwise than the format's own document: which oracle, which texts, the right answer and
 * why. A row is reviewed by hand and as narrow as the texts allow; a difference is explained only if it goes away once the
 * oracle answers these texts rightly.
 */
export const formatDifferences = [
  {
    oracle: "ajv",
    format: "date-time",
    texts: /^\d{4}-\d\d-\d\d\s\d\d:\d\d:\d\d/,
    valid: false,
    reason: "takes a space for the T of a date-time (RFC 3339, 5.6: the grammar has T)",
  },
  {
    oracle: "hyperjump",
    format: "time",
    texts: /^23:59:60(\.\d+)?z$/i,
    valid: true,
    reason: "refuses the leap second of a time without a date (RFC 3339, 5.6 and 5.7)",
  },
  {
    oracle: "ajv",
    format: "email",
    texts: /^[^"@]+@[a-z0-9-]+$/i,
    valid: true,
    reason: "wants a dot in the domain of an email (RFC 5321, 4.1.2: Domain is one sub-domain or more)",
  },
  {
    oracle: "ajv",
    format: "email",
    texts: /^[^"@]+@\[127\.0\.0\.1\]$/,
    valid: true,
    reason: "refuses an address literal in an email (RFC 5321, 4.1.3)",
  },
  {
    oracle: "ajv",
    format: "email",
    texts: /^"[^"\\]+"@[a-z.]+[a-z]$/i,
    valid: true,
    reason: "refuses a quoted local part in an email (RFC 5321, 4.1.2)",
  },
  {
    oracle: "ajv",
    format: "hostname",
    texts: /\.$/,
    valid: false,
    reason: "takes a hostname with a dot at its end (RFC 1123, 2.1 has none)",
  },
  {
    oracle: "ajv",
    format: "uri",
    texts: /^[a-z]+:\/\/[^/]*:[^/]*[^/\d@][^/]*\//i,
    valid: false,
    reason: "takes a port that is no number in a uri (RFC 3986, 3.2.3)",
  },
  {
    oracle: "ajv",
    format: "uri-reference",
    texts: /^(?![a-z][a-z0-9+.-]*:)[^/?#]*:/i,
    valid: false,
    reason: "takes a colon in the first segment of a relative reference (RFC 3986, 4.2)",
  },
  {
    oracle: "ajv",
    format: "uri-template",
    texts: /\p{Surrogate}/u,
    valid: false,
    reason: "takes half a surrogate pair in a uri-template (RFC 6570, 2.1: characters)",
  },
  {
    oracle: "ajv",
    format: "regex",
    texts: /[{}]|\\[a-z]/i,
    valid: false,
    reason:
      "reads a regex without the u flag: lone braces and idle escapes (JSON Schema core, 6.4: the Unicode grammar)",
  },
  {
    oracle: "ajv",
    format: "int64",
    texts: /^-?\d+(\.\d+)?(e\+\d+)?$/,
    values: (value) => Math.abs(value) >= 2 ** 63,
    valid: false,
    reason: "takes any whole number for an int64 (OpenAPI format registry: 64 bits)",
  },
];
