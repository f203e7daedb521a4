import { isObject, type Json } from "../../read/document.ts";
import { both, type CompareEnv, type Conjunction, type Difference, type Side } from "./difference.ts";
import { difference } from "./limits.ts";
import { entryOf, memberOf, type Normal, namesOf, otherMembers, type Said } from "./normal.ts";

/** What of a value is written in XML (XML Object, OpenAPI 3.1, 4.8.26): who reads it another way reads something else. */
interface Fact extends Said<Json> {
  /** As ids have it. */
  readonly aspect: "name" | "attribute" | "wrapped" | "namespace" | "prefix";
  /** What it is called for a reader. */
  readonly words: string;
}

/** The comparison of how the members of an object are written, where the body is XML. */
export function compareXml(before: Normal, after: Normal, env: CompareEnv): readonly Difference[] {
  if (env.isXml !== true) return [];
  const [names, others] = [namesOf(after), [otherMembers(before), otherMembers(after)] as const];
  const members = [...namesOf(before)]
    .filter((name) => names.has(name))
    .map((name) => ({ step: name, name, was: memberOf(before, name), is: memberOf(after, name) }));
  if (others.every(({ length }) => length > 0))
    members.push({ step: "{*}", name: "its own", was: others[0], is: others[1] });
  return members.flatMap(({ step, name, was, is }) =>
    isUnsent(was, is, env) ? [] : writtenDifferences(was, is, [name, name], env).map((one) => ({ ...one, step })),
  );
}

/** The same of the body itself, by the names that it has where none is said; undefined where nobody knows. */
export function writtenDifferences(
  before: Conjunction,
  after: Conjunction,
  [oldName, newName]: readonly [string | undefined, string | undefined],
  env: Pick<CompareEnv, "normal">,
): readonly Difference[] {
  const [was, is] = [env.normal(before, "before"), env.normal(after, "after")];
  if (isList(was) !== isList(is)) return [];
  const [facts, others] = [factsOf(was, oldName, "before", env), factsOf(is, newName, "after", env)];
  const changed = facts.flatMap((fact) => {
    const other = others.find(({ aspect, words }) => aspect === fact.aspect && words === fact.words);
    return other === undefined || other.value === fact.value ? [] : [[fact, other] as const];
  });
  // Without the element around its entries, or with one, the rest is written elsewhere.
  const wrapped = changed.filter(([{ aspect }]) => aspect === "wrapped");
  return (wrapped.length > 0 ? wrapped : changed).map(([fact, other]) => {
    const says = `in XML, ${fact.words} went from ${shown(fact.value)} to ${shown(other.value)}`;
    return difference(both(`xml-${fact.aspect}-changed`), "incomparable", says, [fact, was], [other, is]);
  });
}

function isUnsent(was: Conjunction, is: Conjunction, env: CompareEnv): boolean {
  const name = env.direction === "request" ? "readOnly" : "writeOnly";
  const isSo = (of: Conjunction, side: Side) => env.normal(of, side).notes.get(name)?.value === true;
  return isSo(was, "before") && isSo(is, "after");
}

function isList({ types }: Normal): boolean {
  return types?.has("array") === true;
}

function factsOf(
  normal: Normal,
  name: string | undefined,
  side: Side,
  env: Pick<CompareEnv, "normal">,
): readonly Fact[] {
  const own = xmlOf(normal);
  if (!isList(normal)) {
    const node = own.text("nodeType") ?? (own.isTrue("attribute") ? "attribute" : "element");
    const kind = { aspect: "attribute", words: "the node", value: node, pointer: own.pointer } as const;
    return [kind, ...namesIn(own, own.text("name") ?? name, "")];
  }
  const entry = xmlOf(env.normal(entryOf(normal, Number.POSITIVE_INFINITY), side));
  const isWrapped = own.isTrue("wrapped") || own.text("nodeType") === "element";
  const wrapper = own.text("name") ?? name;
  const wrapped = {
    aspect: "wrapped",
    words: "an element around the entries",
    value: isWrapped,
    pointer: own.pointer,
  } as const;
  return [
    wrapped,
    ...(isWrapped ? namesIn(own, wrapper, "") : []),
    ...namesIn(entry, entry.text("name") ?? (isWrapped ? wrapper : name), " of an entry"),
  ];
}

/** What an element or an attribute is called; what is not known is not compared. */
function namesIn(xml: Xml, name: string | undefined, whose: string): readonly Fact[] {
  const { pointer } = xml;
  return [
    ...(name === undefined ? [] : [{ aspect: "name", words: `the name${whose}`, value: name, pointer } as const]),
    { aspect: "namespace", words: `the namespace${whose}`, value: xml.text("namespace") ?? null, pointer },
    { aspect: "prefix", words: `the prefix${whose}`, value: xml.text("prefix") ?? null, pointer },
  ];
}

interface Xml {
  readonly pointer: string;
  text(member: string): string | undefined;
  isTrue(member: string): boolean;
}

function xmlOf({ notes, pointer }: Normal): Xml {
  const said = notes.get("xml");
  const own = isObject(said?.value) ? said.value : {};
  return {
    pointer: said?.pointer ?? pointer,
    text(member) {
      const found = own[member];
      return typeof found === "string" ? found : undefined;
    },
    isTrue: (member) => own[member] === true,
  };
}

function shown(value: Json): string {
  return value === null ? "none" : String(value);
}
