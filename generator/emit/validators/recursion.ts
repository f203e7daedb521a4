import type { Document } from "../../read/document.ts";
import { referencesOf } from "./references.ts";

/**
 * The pointers of schemas that a `$ref` inside them leads back to, over other schemas or at once (Tarjan's strongly
 * connected components, with a stack of our own: documents are hostile).
 */
export function recursiveSchemas(document: Document): ReadonlySet<string> {
  return cyclic(referencesOf(document));
}

function cyclic(edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  for (const start of edges.keys()) {
    if (index.has(start)) continue;
    const calls: { node: string; next: number }[] = [{ node: start, next: 0 }];
    while (calls.length > 0) {
      const call = calls.at(-1) as { node: string; next: number };
      const { node } = call;
      if (call.next === 0) {
        index.set(node, index.size);
        low.set(node, index.get(node) as number);
        stack.push(node);
        onStack.add(node);
      }
      const target = edges.get(node)?.[call.next++];
      if (target !== undefined) {
        if (!index.has(target)) calls.push({ node: target, next: 0 });
        else if (onStack.has(target)) low.set(node, Math.min(low.get(node) as number, index.get(target) as number));
        continue;
      }
      calls.pop();
      const parent = calls.at(-1)?.node;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) as number, low.get(node) as number));
      if (low.get(node) === index.get(node)) {
        const component: string[] = [];
        for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
          onStack.delete(one);
          component.push(one);
          if (one === node) break;
        }
        if (component.length > 1 || edges.get(node)?.includes(node)) for (const one of component) found.add(one);
      }
    }
  }
  return found;
}
