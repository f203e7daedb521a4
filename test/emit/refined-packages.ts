import { fileURLToPath } from "node:url";
import { openProject } from "../../generator/commands/project.ts";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { bindRules } from "../../generator/rules/bind.ts";
import { readRules } from "../../generator/rules/rules-file.ts";
import { dataFolder } from "../support/data.ts";
import { document, rules } from "./every-kind.ts";
import { type RefinedPackage, refinedPackage } from "./refined.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

function bound() {
  const { api } = apiOf(readDocument({ file: "openapi.json", readText: () => JSON.stringify(document) }));
  return { api, rules: bindRules(readRules("rules.yaml", rules), api) };
}

export const everyKind = bound();

const published = dataFolder === undefined ? [] : [`${dataFolder}/fin/openapi.yaml`];
if (published.length === 0) console.log("skipped: the published document, for COVENANT_DATA is not set");

/** The packages whose documents are compared with their validators. */
export const packages: readonly { readonly name: string; readonly made: RefinedPackage }[] = [
  { name: "every kind", made: await refinedPackage(everyKind.api, everyKind.rules) },
  { name: "fin", made: await refinedPackage(...finOf("specs/fin/openapi.yaml", [])) },
  ...(await Promise.all(
    published.map(async (file) => ({
      name: "published",
      made: await refinedPackage(...finOf(file, ["specs/fin/published.overlay.yaml"])),
    })),
  )),
];

function finOf(document: string, overlays: readonly string[]) {
  const { api, rules } = openProject({ api: "fin", document, overlays, cwd: root });
  return [api, rules] as const;
}
