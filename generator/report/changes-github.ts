import { inert } from "./inert.ts";
import { causesOf, type LocatedChange, worstFirst } from "./located-changes.ts";

/** Annotations of a pull request, the worst first: GitHub shows the first few of each level. */
export function changesGithub(changes: readonly LocatedChange[]): string {
  return worstFirst(causesOf(changes), ({ first }) => first.change)
    .map(({ first, operations }) => {
      const { change, revision } = first;
      const command = ({ error: "error", warning: "warning", info: "notice" } as const)[change.level];
      const [, file = "", line = "1", column = "1"] = /^(.*):(\d+):(\d+)$/s.exec(revision) ?? [];
      const where = operations.length > 0 ? ` (${operations.join(", ")})` : "";
      return annotation(command, { file, line, col: column, title: change.id }, `${change.message}${where}`);
    })
    .join("");
}

/** One workflow command. */
export function annotation(
  command: "error" | "warning" | "notice",
  properties: Readonly<Record<string, string>>,
  text: string,
): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${command} ${written.join(",")}::${data(inert(text))}\n`;
}

/** What would end a workflow command or one of its properties is encoded. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(inert(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
