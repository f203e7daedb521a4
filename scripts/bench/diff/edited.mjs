import { randomOf } from "../../fuzz/random.mjs";
import { edits } from "./edits.mjs";
import { operationsOf, usersOf } from "./places.mjs";

/**
 * A copy of a document with every edit made, each at an operation that the seed picks, and where each shows:
 * `{ document, made: [{ name, id, operations, pointers }] }`. No operation shows two of them.
 */
export function edited(original, seed) {
  const document = structuredClone(original);
  const operations = operationsOf(document);
  const users = usersOf(operations);
  const taken = new Set();
  const isFree = ({ key }) => !taken.has(key);
  const made = new Map();
  // What is shared first: it takes several operations.
  for (const one of edits.toSorted((a, b) => rank(b) - rank(a))) {
    const places = operations.filter(isFree).flatMap((operation) => {
      const at = one.part(partsOf(document, operation, users, isFree));
      return at === undefined ? [] : [{ operation, at }];
    });
    if (places.length === 0) throw new Error(`there is no place for: ${one.name}`);
    const { operation, at } = randomOf(seed, edits.indexOf(one)).pick(places);
    const shown = at.component === undefined ? [operation] : users.get(at.component);
    for (const { key } of shown) taken.add(key);
    one.edit(at);
    made.set(one, { name: one.name, id: one.id, ...showsAt(operation, at, shown, users) });
  }
  return { document, made: edits.map((one) => made.get(one)) };
}

function rank({ name }) {
  return name.includes("shared schema") ? 1 : 0;
}

/** What an edit may look at. */
function partsOf(document, operation, users, isFree) {
  const names = [...operation.schemas];
  return {
    paths: document.paths,
    path: operation.path,
    method: operation.method,
    item: document.paths[operation.path],
    operation: operation.value,
    schemas: document.components.schemas,
    ownSchemas: new Set(names.filter((name) => users.get(name).length === 1)),
    sharedSchemas: new Set(
      names.filter(
        (name) => users.get(name).length > 3 && users.get(name).length < 30 && users.get(name).every(isFree),
      ),
    ),
  };
}

/** By operations, and by pointers for a tool that tells the place alone. */
function showsAt({ path, pointer, schemas, ...operation }, { component, method = operation.method }, shown, users) {
  if (component !== undefined)
    return { operations: shown.map(({ key }) => key), pointers: [`/components/schemas/${component}`] };
  const own = [...schemas].filter((name) => users.get(name).length === 1);
  return {
    operations: [`${method.toUpperCase()} ${path}`],
    pointers: [`${pointer}/${method}`, ...own.map((name) => `/components/schemas/${name}`)],
  };
}
