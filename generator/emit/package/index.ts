import { readFileSync } from "node:fs";
import type { Json } from "../../read/document.ts";

export interface PackageNames {
  readonly name: string;
  readonly version: string;
  readonly description: string;
}

const root = new URL("../../../", import.meta.url);

/** `package.json`: what is exported, and the one dependency at run time. */
export function packageJson({ name, version, description }: PackageNames, hasWebhooks: boolean): string {
  const typed = (path: string) => ({ types: `./${path}.d.ts`, default: `./${path}.js` });
  const exports: Record<string, Json> = {
    ".": typed("index"),
    "./operations": typed("operations"),
    "./types": typed("types"),
    "./validators": typed("validators/index"),
    "./validators/*": { types: "./validators/operations/*.d.ts", default: "./validators/operations/*.js" },
    ...(hasWebhooks ? { "./webhooks": typed("webhooks") } : {}),
    "./openapi.json": "./openapi.json",
    "./vectors.json": "./vectors.json",
    "./vectors.schema.json": "./vectors.schema.json",
    "./package.json": "./package.json",
  };
  return printJson({
    name,
    version,
    description,
    type: "module",
    sideEffects: false,
    exports,
    dependencies: { "openapi-fetch": dependencyVersion("openapi-fetch") },
  });
}

/** JSON as it stands in a package: two spaces, a closing newline. */
export function printJson(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The version that the runtime was written and tested against. */
function dependencyVersion(name: string): string {
  const own = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
    dependencies: Record<string, string>;
  };
  return own.dependencies[name] ?? "*";
}
