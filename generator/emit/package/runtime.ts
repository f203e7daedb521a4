import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the runtime was built to. Seen from generator/ and from dist/ alike. */
export const runtimeFolder = fileURLToPath(new URL("../../../dist/runtime", import.meta.url));

/** The hand-written modules of the package, as they were built: `.js` and `.d.ts`. */
export function runtimeFiles(): ReadonlyMap<string, string> {
  const files = readdirSync(runtimeFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(runtimeFolder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  return new Map(files.map((file) => [`runtime/${file}`, textOf(file)]));
}

/** The compiler leaves the endings of imports in declarations as they are written. */
function textOf(file: string): string {
  const text = readFileSync(join(runtimeFolder, file), "utf8");
  return file.endsWith(".d.ts") ? text.replace(/(from "\.[^"]*)\.ts"/g, '$1.js"') : text;
}
