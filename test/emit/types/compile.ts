import ts from "typescript";

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};
const libraries = new Map<string, ts.SourceFile | undefined>();

/** The compiler's messages for each program (named `<name>.mts`), which import what they use from "./types.js". */
export function messagesOf(types: string, programs: Readonly<Record<string, string>>): Record<string, string[]> {
  const names = Object.keys(programs);
  const files = new Map(names.map((name, index) => [`/memory/${index}.mts`, programs[name] ?? ""]));
  files.set("/memory/types.d.ts", types);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || (file.startsWith("/memory/") ? false : fileExists(file));
  host.getSourceFile = (file, version) => {
    const text = files.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, version);
    if (!libraries.has(file)) libraries.set(file, getSourceFile.call(host, file, version));
    return libraries.get(file);
  };
  host.directoryExists = () => true;
  const program = ts.createProgram([...files.keys()], options, host);
  const found = (file: string) => {
    const source = program.getSourceFile(file);
    const all = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return all.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  };
  const results = names.map((name, index) => [name, found(`/memory/${index}.mts`)] as const);
  return Object.fromEntries([...results, ["types.d.ts", found("/memory/types.d.ts")] as const]);
}
