import { formatUses } from "../constraints/keywords/format.ts";
import { closed, some, words } from "../constraints/rule-schema.ts";
import type { JsonObject } from "../read/document.ts";
import { forms } from "./manifest.ts";

const path = (description: string): JsonObject => ({ ...words, description });
const formed = (form: RegExp, description: string): JsonObject => ({
  type: "string",
  // A pattern of JSON Schema knows no flags.
  pattern: form.flags.includes("i") ? form.source.replaceAll("a-z", "a-zA-Z") : form.source,
  description,
});
const overlays = (description: string): JsonObject => ({
  ...some(path("A path, from this file.")),
  minItems: 0,
  description,
});

/** The JSON Schema (draft-07) of `api.yaml`, for an editor: what readApiManifest takes, and nothing else. */
export function manifestSchema(): JsonObject {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "The manifest of an API",
    description: "What an API is called, what it is read from, and what its package is. Paths start at this file.",
    ...closed(
      {
        covenant: { const: 1, description: "The version of the manifest." },
        name: formed(forms.name, "The API's name: it names the folder generated/<name>."),
        package: {
          description: "The emitted npm package.",
          ...closed(
            {
              name: formed(forms.packageName, "Its name on npm, such as payments-api."),
              version: formed(forms.version, "Its version, such as 1.0.0."),
              description: { ...words, description: "A sentence, for npm and its README." },
            },
            { required: ["name", "version", "description"] },
          ),
        },
        document: path("The OpenAPI document, such as openapi.yaml."),
        overlays: overlays("Overlays (OpenAPI Overlay 1.0) laid over the document, in this order."),
        rules: path("The rules file, such as rules.yaml; without it there are no rules."),
        formats: {
          enum: formatUses,
          description:
            "Where the formats of JSON Schema are asserted: in requests, as where nothing is said; everywhere, in responses as well; or nowhere.",
        },
        upstream: {
          description: "Where the API's own documentation is published.",
          ...closed({
            index: formed(forms.url, "The URL of its index, such as https://example.com/llms.txt."),
            document: formed(forms.url, "The URL of its OpenAPI document."),
            overlays: overlays("Overlays that mend that document, so that the same rules bind to it."),
          }),
        },
      },
      { required: ["covenant", "name", "package", "document"] },
    ),
  };
}
