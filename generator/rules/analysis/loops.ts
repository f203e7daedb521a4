import type { Ground, Subject } from "../../constraints/examples/example.ts";
import { entered } from "../../constraints/examples/standing.ts";
import type { Rule } from "../../constraints/rule.ts";
import type { Selector } from "../../constraints/selector.ts";
import { fieldWords } from "../../constraints/words.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics.ts";
import { fitsBody } from "../examples/settle.ts";
import { type Making, shown } from "./bodies.ts";
import { schemaPlace } from "./places.ts";
import { pathOf, sureBound } from "./surely.ts";

/**
 * A rule that goes through a list of the body once for each entry of another (or of the same), where nothing bounds them:
 * whoever sends the body decides how long the check takes. Lists of the context are the caller's own, and do not count.
 */
export function unboundedLoops(rule: Rule, making: Making): readonly Diagnostic[] {
  const { ground } = making;
  for (const loops of rule.kind.loops?.(rule.says) ?? []) {
    const chain = [...rule.frames, ...loops];
    const open = chain.map((one) => openList(one, chain, ground));
    for (const [index, inner] of chain.entries()) {
      const list = open[index];
      // What starts at an entry goes on in it: all entries together are gone through once.
      const from = inner.root.kind === "entry" ? inner.root.depth : 0;
      const outer = chain.slice(from, index).find((_, at) => open[from + at] !== undefined);
      if (list === undefined || outer === undefined || index < rule.frames.length) continue;
      const related = schemaPlace(list, { frames: chain, place: rule.place }, ground);
      const body = bodyAt(chain.slice(0, index + 1), making);
      const more = { ...(related && { related }), ...(body && { shows: shown(body) }) };
      const parameters = { rule: rule.id, inner: fieldWords(inner), outer: fieldWords(outer) };
      return [diagnostic("list-unbounded", parameters, rule.place, more)];
    }
  }
  return [];
}

/** The first list on the way that may be of any length. */
function openList(selector: Selector, frames: readonly Selector[], { document, body }: Ground): Selector | undefined {
  const path = pathOf(selector, frames);
  if (path === undefined) return undefined;
  const before = path.length - selector.steps.length;
  const at = selector.steps.findIndex(
    (step, index) =>
      step.kind === "every" &&
      sureBound(document, body, path.slice(0, before + index), "maxItems", "most") === undefined,
  );
  return at === -1 ? undefined : { root: selector.root, steps: selector.steps.slice(0, at) };
}

/** The smallest body in which each of the lists has an entry. */
function bodyAt(frames: readonly Selector[], { ground, starts }: Making): Subject | undefined {
  return starts.flatMap((start) => {
    const at = entered(start, { frames }, ground);
    return at !== undefined && fitsBody(at.subject, ground) ? [at.subject] : [];
  })[0];
}
