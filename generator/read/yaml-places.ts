import { isAlias, isMap, isScalar, isSeq, type Node, visit, type YAMLMap, type Document as YamlDocument } from "yaml";

/**
 * Finds nodes of a YAML document by the tokens of a pointer: of a value, or of its name. A mapping is gone through when it is first
 * asked for, and its members are kept; what is merged into it (`<<`) is looked into where it has none of the name. Where the end of
 * a pointer does not exist, the nearest that does is meant.
 */
export function yamlPlaces(document: YamlDocument.Parsed): (tokens: readonly string[], key: boolean) => Node | null {
  const held = aliases(document);
  const known = new WeakMap<Mapping, Members>();
  const membersOf = (map: Mapping): Members => {
    const found = known.get(map) ?? members(map);
    known.set(map, found);
    return found;
  };
  return (tokens, key) => {
    let node: Node | null = document.contents;
    let name: Node | undefined;
    for (const token of tokens) {
      const inside = held(node);
      const next = isSeq(inside) ? entry(inside.items[Number(token)]) : memberIn(inside, token, membersOf, held);
      if (next === undefined) break;
      node = next.value ?? next.name ?? node;
      name = next.name;
    }
    return key && name?.range ? name : node;
  };
}

type Mapping = YAMLMap<Node, Node | null>;

interface Found {
  readonly name?: Node;
  readonly value: Node | null;
}

interface Members {
  readonly own: ReadonlyMap<string, Found>;
  /** What is merged into it, in the order in which it counts. */
  readonly merged: readonly (Node | null)[];
}

/** What an alias stands for, any other node is itself. The library goes through the document for each alias: here it is once for all. */
function aliases(document: YamlDocument.Parsed): (node: Node | null | undefined) => Node | null | undefined {
  let targets: ReadonlyMap<Node, Node | undefined> | undefined;
  return (node) => {
    if (!isAlias(node)) return node;
    targets ??= targetsIn(document);
    return targets.get(node);
  };
}

/** By alias the last node before it that has its name as anchor. */
function targetsIn(document: YamlDocument.Parsed): ReadonlyMap<Node, Node | undefined> {
  const anchored = new Map<string, Node>();
  const targets = new Map<Node, Node | undefined>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) targets.set(node, anchored.get(node.source));
      else if (node.anchor !== undefined) anchored.set(node.anchor, node);
    },
  });
  return targets;
}

function entry(item: unknown): Found | undefined {
  return item === undefined ? undefined : { value: item as Node };
}

/** Of several members of one name the last counts. */
function members(map: Mapping): Members {
  const own = new Map<string, Found>();
  const merged: (Node | null)[] = [];
  for (const { key, value } of map.items) {
    if (!isScalar(key)) continue;
    own.set(String(key.value), { name: key, value });
    if (key.value === "<<") merged.push(...(isSeq<Node>(value) ? value.items : [value]));
  }
  return { own, merged };
}

/** A member of a mapping, or of one that is merged into it; each of these is looked into once, however they hang together. */
function memberIn(
  start: Node | null | undefined,
  name: string,
  membersOf: (map: Mapping) => Members,
  held: (node: Node | null) => Node | null | undefined,
): Found | undefined {
  const seen = new Set<Node>();
  const open = [start];
  while (open.length > 0) {
    const node = open.pop();
    if (!isMap<Node, Node | null>(node) || seen.has(node)) continue;
    seen.add(node);
    const { own, merged } = membersOf(node);
    const found = own.get(name);
    if (found !== undefined) return found;
    open.push(...merged.map(held).toReversed());
  }
  return undefined;
}
