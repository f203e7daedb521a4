// Where a document may be edited so that the edit shows in known operations: an operation's own parts, and the schemas among the
// components that it uses.

/** The operations of a document: `{ key, pointer, value, schemas }`, the last the components that each leads to. */
export function operationsOf(document) {
  const known = new Map();
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.has(method))
      .map(([method, value]) => ({
        key: `${method.toUpperCase()} ${path}`,
        path,
        method,
        pointer: `/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}`,
        value,
        schemas: schemasFrom(document, [value, item.parameters], known),
      })),
  );
}

const methods = new Set(["get", "put", "post", "delete", "patch", "head", "options", "trace"]);

/** The operations by each component schema that they lead to. */
export function usersOf(operations) {
  const users = new Map();
  for (const operation of operations)
    for (const name of operation.schemas) users.set(name, [...(users.get(name) ?? []), operation]);
  return users;
}

function schemasFrom(document, value, known) {
  const found = new Set();
  const queue = [...referencesIn(value)];
  const seen = new Set(queue);
  for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
    const [, section, name] = /^#\/components\/([^/]+)\/([^/]+)$/.exec(ref) ?? [];
    if (section === "schemas") found.add(name);
    const inner = known.get(ref) ?? referencesIn(document.components[section]?.[name]);
    known.set(ref, inner);
    for (const one of inner) {
      if (seen.has(one)) continue;
      seen.add(one);
      queue.push(one);
    }
  }
  return found;
}

function referencesIn(value, found = new Set()) {
  if (typeof value !== "object" || value === null) return found;
  if (typeof value.$ref === "string") found.add(value.$ref);
  for (const inner of Object.values(value)) referencesIn(inner, found);
  return found;
}
