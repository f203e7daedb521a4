import { messagesOf } from "../../emit/types/compile.ts";
import { fileOf, type Project } from "../project.ts";

/** `ts compile`: a program over `./types.js`, and below it, as comments, what the compiler says. */
export function compile(project: Project, _words: readonly string[], text: string): string {
  const program = text.replace(/(?:^\/\/ .*\n)+$/m, "");
  const { program: found = [] } = messagesOf(fileOf(project, "types.d.ts"), { program });
  const messages = found.length === 0 ? ["it compiles"] : found.map((one) => `error: ${one}`);
  return program + messages.map((one) => `${one.replace(/^/gm, "// ")}\n`).join("");
}
