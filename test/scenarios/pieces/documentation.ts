import { fileOf, operationOf, type Project, ruleOf } from "../project.ts";

/** `md sentence gift-note`: what the page of an operation says of a rule. */
export function sentence(project: Project, words: readonly string[]): string {
  const { id, operation: key } = ruleOf(project, words);
  const operation = [...project.api.operations, ...project.api.webhooks].find((one) => one.key === key);
  const path = `docs/${operation?.kind === "webhook" ? "webhooks" : "operations"}/${operation?.name}.md`;
  return sectionOf(fileOf(project, path), `\`${id}\``, path);
}

/** `md page What must hold before`: a section of the page of the one operation that has rules. */
export function page(project: Project, words: readonly string[]): string {
  const path = `docs/operations/${operationOf(project, undefined).name}.md`;
  return sectionOf(fileOf(project, path), words.join(" "), path);
}

/** `md index States`: a section of the package's index of documentation. */
export function index(project: Project, words: readonly string[]): string {
  return sectionOf(fileOf(project, "docs/index.md"), words.join(" "), "docs/index.md");
}

/** What stands below a heading, up to the next of its level or above; without the anchors of links. */
function sectionOf(text: string, title: string, path: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === title);
  if (start === -1) throw new Error(`${path} has no heading ${title}`);
  const level = /^#+/.exec(lines[start] ?? "")?.[0].length ?? 0;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^#+ /.test(line) && (/^#+/.exec(line)?.[0].length ?? 0) <= level);
  const section = (end === -1 ? rest : rest.slice(0, end)).filter((line) => !/^<a id="[^"]*"><\/a>$/.test(line));
  return `${section
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}
