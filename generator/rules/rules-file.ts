import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { isObject, type Json, type JsonObject } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { parseText } from "../read/parse.ts";
import { escapeToken } from "../read/pointer.ts";

/** A rules file as it is written: its parts, none of them bound yet. */
export interface RulesFile {
  readonly file: string;
  readonly text: string;
  readonly context: JsonObject;
  readonly states: JsonObject;
  readonly terms: JsonObject;
  readonly shared: JsonObject;
  readonly operations: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
}

const parts = ["context", "states", "terms", "shared", "operations"] as const;
const known = ["covenant", ...parts];

/** Reads the text of a rules file. Throws InputError where it cannot be parsed; what else is wrong is reported. */
export function readRules(file: string, text: string): RulesFile {
  const root = parseText(file, text);
  const diagnostics: Diagnostic[] = [];
  const object = isObject(root) ? root : {};
  if (!isObject(root)) {
    const expected = "a mapping that begins with `covenant: 1`";
    diagnostics.push(diagnostic("rule-value", { key: "the rules file", expected }, { file, pointer: "" }));
  } else if (root.covenant !== 1) {
    diagnostics.push(
      diagnostic(
        "rule-value",
        { key: "covenant", expected: "1, the version of the rules language" },
        { file, pointer: "/covenant" },
      ),
    );
  }
  for (const name of Object.keys(object))
    if (!known.includes(name)) diagnostics.push(unknownMember(name, known, { file, pointer: "" }));
  const part = (name: (typeof parts)[number]): JsonObject => {
    const value: Json | undefined = object[name];
    if (value === undefined || value === null) return {};
    if (isObject(value)) return value;
    diagnostics.push(diagnostic("rule-value", { key: name, expected: "a mapping" }, { file, pointer: `/${name}` }));
    return {};
  };
  const [context, states, terms, shared, operations] = parts.map(part) as [
    JsonObject,
    JsonObject,
    JsonObject,
    JsonObject,
    JsonObject,
  ];
  return { file, text, context, states, terms, shared, operations, diagnostics };
}

/** A member that is not known where it stands; the place is that of the mapping. */
export function unknownMember(name: string, known: readonly string[], place: Place): Diagnostic {
  const at: Place = { ...place, pointer: `${place.pointer}/${escapeToken(name)}`, part: "key" };
  return diagnostic("rule-member", { key: name, hint: didYouMean(name, known), known: known.join(", ") }, at);
}
