import { keywordFindings } from "../constraints/keyword-findings.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { type Document, isObject, type Json, type JsonObject } from "../read/document.ts";
import { escapeToken } from "../read/pointer.ts";
import type { RulesFile } from "./rules-file.ts";
import type { Surroundings } from "./scope.ts";

/** The declared context, as a document of its own whose root is its schema. What is no schema is reported, and left out. */
export function contextOf(file: RulesFile, diagnostics: Diagnostic[]): Surroundings["context"] {
  const place = (pointer: string): Place => ({ file: file.file, pointer });
  if (Object.hasOwn(file.context, "parameters"))
    diagnostics.push(
      diagnostic("fact-reserved", { name: "parameters" }, { ...place("/context/parameters"), part: "key" }),
    );
  const facts = Object.entries(file.context).filter(([name, schema]) => {
    if (isObject(schema) || typeof schema === "boolean") return true;
    const expected = "a JSON Schema, such as { type: string }";
    diagnostics.push(diagnostic("rule-value", { key: name, expected }, place(`/context/${escapeToken(name)}`)));
    return false;
  });
  const root: JsonObject = { type: "object", properties: Object.fromEntries(facts) };
  for (const pointer of references(root.properties as JsonObject, "/context")) {
    const parameters = { key: "$ref", why: "a fact is declared where it stands", fix: "Write the schema itself." };
    diagnostics.push(diagnostic("rule-misplaced", parameters, place(pointer)));
  }
  const document: Document = {
    root,
    sources: new Map([[file.file, file.text]]),
    origin: (pointer) => place(pointer.replace(/^\/properties/, "/context")),
  };
  diagnostics.push(...keywordFindings(asComponents(document)));
  // What is not declared is no fact, also where nothing is.
  return { document, schema: { schema: { ...root, additionalProperties: false }, pointer: "" } };
}

/** The same facts where a document has its schemas. */
function asComponents({ root, sources, origin }: Document): Document {
  const schemas = "/components/schemas";
  return {
    root: { openapi: "3.1.0", components: { schemas: root.properties as JsonObject } },
    sources,
    origin: (pointer) => origin(`/properties${pointer.slice(schemas.length)}`),
  };
}

function references(value: Json | undefined, pointer: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const at = `${pointer}/${escapeToken(name)}`;
    return name === "$ref" && typeof one === "string" ? [at] : references(one as Json, at);
  });
}
