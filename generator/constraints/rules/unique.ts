import { block, imported, js, literal, type Printable } from "../../code/printable.ts";
import { selectorsOf } from "../condition.ts";
import { entryRefinements } from "../entry.ts";
import { bindPlaces, everyValue, loopsOver, placeWords, type ValuesAt } from "../place-list.ts";
import { inOne, noShape, type RefineAnswer } from "../refinement.ts";
import type { Rule, RuleEnv, RuleKind } from "../rule.ts";
import { described } from "../rule-schema.ts";
import { isPlural, type Selector } from "../selector.ts";
import { listed } from "../words.ts";
import { uniqueCompare } from "./unique-compare.ts";
import { uniqueExamples } from "./unique-examples.ts";

export interface Unique {
  readonly places: readonly ValuesAt[];
}

/** `unique`: values unique over all the places named. */
export const unique: RuleKind<Unique> = {
  key: "unique",
  phase: "rules",
  keys: [],
  bind(text, scope) {
    const places = bindPlaces(text.unique, "unique", scope);
    return places === undefined ? undefined : { places };
  },
  schema: ({ places }) => ({
    description: "No value stands twice over all the places named.",
    example: `
id: files-once
unique:
  - { each: "lines[*]", where: { type: BOOK }, values: "files[*].uri" }
  - { values: "attachments[*].uri" }`,
    properties: {
      unique: described(places, "The values: a selector, or a list of places with `each`, `where` and `values`."),
    },
  }),
  reads: ({ places }) => places.flatMap(({ where }) => selectorsOf(where)),
  withPlaces: (says, change) => ({ ...says, places: says.places.map(change) }),
  check(rule, env) {
    const seen = env.own("seen", js`/*#__PURE__*/ new ${collection(rule.says, env)}()`);
    const message = literal(rule.message ?? "expected a value that no other place has, got one given before");
    const start = js`${seen}.start();`;
    return [
      start,
      ...everyValue(rule.says.places, env, (inner, value, path) => [
        block(js`if (!${seen}.add(${value}))`, inner.broken(path, message, [start])),
      ]),
      // The values of a body that is accepted are not kept until the next call.
      start,
    ];
  },
  refine(rule) {
    const answers = rule.says.places.map((place) => withinPlace(rule, place));
    const [only] = answers;
    if (only !== undefined && answers.length === 1 && rule.says.places[0]?.each === undefined) return only;
    return { ...inOne(answers), whole: false };
  },
  loops: ({ places }) => places.map(loopsOver),
  describe: (rule) => ({
    sentence: `No value twice over ${listed(rule.says.places.map(placeWords), "and")}.`,
    table: undefined,
  }),
  examples: uniqueExamples,
  compare: uniqueCompare,
};

/** What finds a value that comes again: texts are the simplest case, and the most frequent. */
function collection({ places }: Unique, env: RuleEnv): Printable {
  const isText = places.every(({ each, values }) => env.isText(values, each));
  return isText ? imported("SeenTexts", "runtime/seen-texts.js") : imported("Seen", "runtime/equality.js");
}

/** The values of one list, where the place gathers no others: of several lists, each holds nothing twice, which is not all. */
function withinPlace(rule: Rule<Unique>, { each, where, values }: ValuesAt): RefineAnswer {
  const list: Selector = { root: values.root, steps: values.steps.slice(0, -1) };
  if (values.steps.at(-1)?.kind !== "every" || isPlural(list)) return noShape;
  const within = each === undefined ? rule : { ...rule, frames: [...rule.frames, each] };
  return entryRefinements(within, list, [{ when: where }], (field) => ({ kind: "unique", field }));
}
