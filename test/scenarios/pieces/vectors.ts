import { needsOf } from "../../../generator/constraints/needs.ts";
import { jsonLine } from "../compact-json.ts";
import { fileOf, type Project, ruleOf } from "../project.ts";

interface Group {
  readonly operation: string;
  readonly rule: string;
  readonly tests: readonly Test[];
}

interface Test {
  readonly description: string;
  readonly data: unknown;
  readonly context: Readonly<Record<string, unknown>>;
  readonly valid: boolean;
  readonly unchecked: readonly string[];
}

/** `json vectors gift-note`: the bodies made for a rule, with the right answer; facts only where there are some. */
export function vectors(project: Project, words: readonly string[]): string {
  const rule = ruleOf(project, words);
  const groups = JSON.parse(fileOf(project, "vectors.json")) as readonly Group[];
  const group = groups.find((one) => one.rule === rule.id && one.operation === rule.operation);
  if (group === undefined) throw new Error(`vectors.json has none for the rule ${rule.id}`);
  const rules = project.rules.rules.get(rule.operation) ?? [];
  const isTimed = rules.some((one) => needsOf(one).some((path) => path.join(".") === "now"));
  const shown = group.tests.map(({ description, data, context: { now, ...facts }, valid, unchecked }) => {
    const context = isTimed ? { ...facts, now } : facts;
    const rest = {
      data,
      ...(Object.keys(context).length > 0 ? { context } : {}),
      ...(unchecked.length > 0 ? { unchecked } : {}),
    };
    return vectorText({ valid, description }, rest);
  });
  return `[\n${shown.join(",\n")}\n]\n`;
}

/** The answer and the words in the first line, what is asked in the second: a reader runs down the first ones. */
function vectorText(head: object, rest: object): string {
  return `  ${jsonLine(head).slice(0, -2)},\n    ${jsonLine(rest).slice(2)}`;
}
