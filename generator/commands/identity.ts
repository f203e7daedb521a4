import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashOf } from "../write/index.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * What identifies the generator: a hash over its built code, its templates and the versions it prints with. A package made
 * by another generator is generated anew; `check` needs no more than this to know.
 */
export function generatorIdentity(): string {
  const files = ["dist", "templates"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(js|hbs)$/.test(file) || (file.endsWith(".d.ts") && /(^|[\\/])runtime[\\/]/.test(file)))
      .map((file) => join(folder, file).replaceAll("\\", "/")),
  );
  const parts = [...files.sort(), "package.json"].map((file) => `${file} ${hashOf(readFileSync(join(root, file)))}`);
  return hashOf(parts.join("\n"));
}
