import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

export type Print = (template: string, view: object) => string;

const folder = new URL("../../../templates/docs/", import.meta.url);

/**
 * The templates of templates/docs, compiled. Handlebars is loaded here, when documentation is printed and not before. It
 * escapes nothing: a view holds Markdown (markdown.ts), which is safe already, and HTML's escapes are not Markdown's.
 */
export function loadTemplates(): Print {
  const handlebars = (createRequire(import.meta.url)("handlebars") as typeof import("handlebars")).create();
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".hbs"))
    .sort();
  const texts = new Map(names.map((name) => [name.replace(/\.hbs$/, ""), readFileSync(new URL(name, folder), "utf8")]));
  for (const [name, text] of texts) handlebars.registerPartial(name, text);
  const compiled = new Map(
    [...texts].map(([name, text]) => [name, handlebars.compile(text, { noEscape: true, strict: false })]),
  );
  return (template, view) => {
    const print = compiled.get(template);
    if (print === undefined) throw new Error(`no template ${template}`);
    return tidy(print(view));
  };
}

/** No more than one empty line between blocks; code keeps its own. */
function tidy(text: string): string {
  let fence = "";
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    const ticks = /^`{3,}/.exec(line)?.[0] ?? "";
    if (fence === "" && ticks !== "") fence = ticks;
    else if (fence !== "" && line === fence) fence = "";
    if (fence !== "" || line.trim() !== "" || lines.at(-1) !== "") lines.push(fence === "" ? line.trimEnd() : line);
  }
  return `${lines.join("\n").trim()}\n`;
}
