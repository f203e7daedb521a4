import { type Diagnostic, diagnostic } from "../diagnostics.ts";
import type { Document } from "../read/document.ts";
import type { SecurityScheme } from "./api.ts";
import { listed, named, text, within } from "./fields.ts";
import { type At, dereferenced } from "./resolve.ts";

/** Security Scheme Objects (OpenAPI 3.1, 4.8.27). */
export function securitySchemes(document: Document, components: At): readonly SecurityScheme[] {
  return named(within(components, "securitySchemes")).map(([name, written]) => {
    const at = dereferenced(document, written);
    return {
      name,
      type: text(at, "type"),
      scheme: text(at, "scheme"),
      in: text(at, "in"),
      parameterName: text(at, "name"),
      description: text(at, "description"),
    };
  });
}

/**
 * The alternatives of a `security` member (Security Requirement Object, 4.8.30), each the schemes it asks for together; an
 * empty one lets anyone in. Undefined where there is no list, or an empty one: open to all. Reported: unknown schemes.
 */
export function securityOf(
  document: Document,
  at: At,
  known: ReadonlySet<string>,
  report: (found: Diagnostic) => void,
): readonly (readonly string[])[] | undefined {
  const alternatives = listed(at).map((one) =>
    named(one).map(([name, { pointer }]) => {
      if (!known.has(name))
        report(diagnostic("security-unknown", { name }, { ...document.origin(pointer), part: "key" }));
      return name;
    }),
  );
  return alternatives.length === 0 ? undefined : alternatives;
}
