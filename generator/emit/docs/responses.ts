import type { Rule } from "../../constraints/rule.ts";
import type { Example, MediaType, Operation, Response } from "../../model/api.ts";
import { isJson } from "../../model/media.ts";
import { statusOfPart } from "../../model/part.ts";
import { type FieldView, fieldViews } from "./field-table.ts";
import { code, fence, inline, joined, type Markdown, md, withinHtml } from "./markdown.ts";
import { type Pages, sharedSchema } from "./pages.ts";
import { cellProse } from "./prose.ts";
import { isServerOnly, type RuleView, ruleLinks, ruleView } from "./rule-view.ts";
import { typeWords } from "./type-words.ts";

export interface ResponseView {
  readonly status: Markdown;
  readonly description: Markdown;
  /** What answers so: the body's own schema, the rules of this status. */
  readonly because: Markdown;
  readonly type: Markdown;
  readonly fields: readonly FieldView[];
  readonly examples: readonly ExampleView[];
  /** What must hold in what the API answers. */
  readonly rules: readonly RuleView[];
  /** The status again, for a `<summary>`. */
  readonly name: Markdown;
  readonly hasMore: boolean;
}

export interface ExampleView {
  readonly title: Markdown;
  readonly code: Markdown;
}

/** A status answered where the body does not fit its schema. */
const ofSchema = "422";

/** The documented answers, with what breaks into them, and statuses that only the rules know. */
export function responseViews(operation: Operation, rules: readonly Rule[], pages: Pages): readonly ResponseView[] {
  const enforced = rules.filter((rule) => !isServerOnly(rule) && statusOfPart(rule.part) === undefined);
  const documented = new Set(operation.responses.map((one) => one.status));
  const own = [...new Set(enforced.map((rule) => String(rule.status)))]
    .filter((status) => !documented.has(status))
    .sort();
  const bare = own.map(
    (status): Response => ({
      status,
      description: "The document does not name this status; the rules do.",
      headers: [],
      content: [],
      pointer: "",
    }),
  );
  return [...operation.responses, ...bare].map((response) => {
    const own = rules.filter((rule) => statusOfPart(rule.part) === response.status);
    return responseView(response, operation, enforced, own, pages);
  });
}

/** `rules` answer with a status where they are broken; `own` speak of this response. */
function responseView(
  response: Response,
  operation: Operation,
  rules: readonly Rule[],
  own: readonly Rule[],
  pages: Pages,
): ResponseView {
  const { status, description, content } = response;
  const media = content.find((one) => isJson(one.type)) ?? content[0];
  const broken = rules.filter((rule) => String(rule.status) === status);
  const because = [
    ...(status === ofSchema && operation.body !== undefined && operation.kind === "path"
      ? [md`the body does not fit its schema`]
      : []),
    ...(broken.length === 0 ? [] : [md`broken: ${ruleLinks(broken)}`]),
  ];
  // A failure's shared form is one link away; what a success carries is what readers come for.
  const isElsewhere =
    own.length === 0 &&
    media?.schema !== undefined &&
    !status.startsWith("2") &&
    sharedSchema(media.schema, pages) !== undefined;
  const fields = media?.schema === undefined || isElsewhere ? [] : fieldViews(media.schema, own, pages);
  const examples = content.flatMap(exampleViews);
  return {
    status: code(status),
    description: cellProse(description),
    because: joined(because, md`; `),
    type: media?.schema === undefined ? inline(media?.type ?? "") : typeWords(pages.api.document, media.schema, pages),
    fields,
    examples,
    rules: own.map(ruleView),
    name: withinHtml(status),
    hasMore: fields.length + examples.length + own.length > 0,
  };
}

/** The documented examples of a body, as they are. */
export function exampleViews({ type, examples }: MediaType): readonly ExampleView[] {
  return examples.map((one) => {
    const title = exampleTitle(one);
    return { title: title === "" ? inline(type) : inline(title), code: exampleCode(one) };
  });
}

function exampleTitle({ name, summary }: Example): string {
  return name === "" || summary === "" ? name + summary : `${name}: ${summary}`;
}

function exampleCode({ value }: Example): Markdown {
  return typeof value === "string" ? fence(value, "") : fence(JSON.stringify(value, null, 2) ?? "", "json");
}
