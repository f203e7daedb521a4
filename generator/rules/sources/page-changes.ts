import { operationOf } from "../../read/pages/fragment.ts";
import type { Page } from "../../read/pages/page.ts";
import type { SourcesLock } from "./lock.ts";

/** A page that came, went, or stands under another name. */
export interface PageChange {
  readonly kind: "added" | "removed" | "moved";
  readonly page: string;
  /** Of one that moved: what it is called now. */
  readonly to: string | undefined;
  /** Whose OpenAPI it carries, or carried; undefined of prose alone. */
  readonly operation: string | undefined;
}

/** By page, the operation whose OpenAPI it carries. */
export function fragmentsOn(pages: ReadonlyMap<string, Page>): ReadonlyMap<string, string> {
  return new Map(
    [...pages].flatMap(([name, page]) => {
      const operation = operationOf(page);
      return operation === undefined ? [] : [[name, operation] as const];
    }),
  );
}

/** What became of pages since they were last synced: of those of operations, and of those of prose that a rule may rest on. */
export function pageChanges(
  before: SourcesLock,
  pages: ReadonlyMap<string, Page>,
  fragments: ReadonlyMap<string, string>,
): readonly PageChange[] {
  const known = new Set([...before.fragments.keys(), ...before.pages.keys()]);
  const come = [...fragments].filter(([page]) => !known.has(page));
  const gone = [...known].filter((page) => !pages.has(page)).sort();
  const taken = new Set<string>();
  const left = gone.map((page): PageChange => {
    const operation = before.fragments.get(page);
    const [to] = come.find(([one, of]) => of === operation && !taken.has(one)) ?? [];
    if (to !== undefined) taken.add(to);
    return { kind: to === undefined ? "removed" : "moved", page, to, operation };
  });
  const added = come.flatMap(([page, operation]): PageChange[] =>
    taken.has(page) ? [] : [{ kind: "added", page, to: undefined, operation }],
  );
  return [...left, ...added];
}
