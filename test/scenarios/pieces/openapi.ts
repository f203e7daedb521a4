import { compactJson } from "../compact-json.ts";
import { fileOf, type Project, ruleOf } from "../project.ts";

/** `json openapi gift-note`: what openapi.json says for the sake of a rule, by the pointer of where it says it. */
export function openapi(project: Project, words: readonly string[]): string {
  const { id, operation: key } = ruleOf(project, words);
  const document: unknown = JSON.parse(fileOf(project, "openapi.json"));
  const own = [...project.api.operations, ...project.api.webhooks].find((one) => one.key === key)?.pointer;
  const found = [...placesOf(document, "", id)].filter(
    ([pointer]) => !pointer.includes("/x-covenant-rules/") || pointer.startsWith(`${own}/`),
  );
  if (found.length === 0) throw new Error(`openapi.json says nothing for the rule ${id}`);
  return `${compactJson(Object.fromEntries(found))}\n`;
}

/** Everything in the document that names the rule: a schema's part, or what stands beside the schemas. */
function* placesOf(value: unknown, pointer: string, id: string): Generator<readonly [string, unknown]> {
  if (typeof value !== "object" || value === null) return;
  const isPart = "x-covenant-rule" in value && value["x-covenant-rule"] === id;
  const isUnsaid = /\/x-covenant-rules\/\d+$/.test(pointer) && "id" in value && value.id === id;
  if (isPart || isUnsaid) yield [pointer, value];
  else
    for (const [key, one] of Object.entries(value))
      yield* placesOf(one, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, id);
}
