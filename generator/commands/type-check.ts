import { ts } from "ts-morph";
import { declarationsProject } from "./declarations-project.ts";

/** An error of the compiler in an emitted file. */
export interface CompilerError {
  /** Path in the package. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Type-checks the declarations of a package in memory, strictly, as a program that installs it would. */
export function typeErrorsIn(files: ReadonlyMap<string, string>): readonly CompilerError[] {
  return declarationsProject(new Map([["", files]]))
    .getPreEmitDiagnostics()
    .map((one) => ({
      file: (one.getSourceFile()?.getFilePath() ?? "").slice(1),
      line: one.getLineNumber() ?? 0,
      message: ts.flattenDiagnosticMessageText(one.compilerObject.messageText, "\n"),
    }));
}
