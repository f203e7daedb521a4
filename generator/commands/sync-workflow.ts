import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { posix } from "node:path";
import { inertJson } from "../report/inert.ts";

/** An API that a workflow syncs; its paths start at the folder that holds specs/. */
export interface SyncedApi {
  /** The name of its folder under specs/. */
  readonly api: string;
  readonly document: string;
  readonly package: string;
}

/** How a workflow comes by covenant: as the repository has installed it, or from the registry. */
export type Provision =
  | { readonly kind: "installed" /** Of its package.json, from the top. */; readonly folder: string }
  | { readonly kind: "registry"; readonly version: string };

export interface SyncWorkflow {
  /** The folder that holds specs/, from the top of the repository; "." is the top. */
  readonly folder: string;
  readonly apis: readonly SyncedApi[];
  readonly provision: Provision;
  /** Names of secrets, each given to covenant as the environment variable of its name. */
  readonly secrets: readonly string[];
}

/** The moment of every day when it runs, in UTC: GitHub is late where many ask for a full hour. */
export const schedule = { cron: "23 4 * * *", words: "every day at 04:23 UTC" } as const;

/** The text of a workflow for GitHub that syncs APIs and opens a pull request for each. It knows later whether it was edited. */
export function syncWorkflowText(workflow: SyncWorkflow): string {
  const { folder, apis, provision, secrets } = workflow;
  const isInstalled = provision.kind === "installed";
  const body = template()({
    cron: schedule.cron,
    folder: folder === "." ? undefined : quoted(folder),
    apis: apis.map((one) => ({
      api: quoted(one.api),
      branch: quoted(branchOf(one.api)),
      document: quoted(one.document),
      package: quoted(one.package),
    })),
    cache: quoted(posix.join(folder, ".covenant")),
    install: isInstalled ? quoted(provision.folder) : undefined,
    command: commandOf(provision),
    secrets,
  });
  return `${mark(body, folder)}\n${body}`;
}

/** How covenant is started by a workflow. Never by a name that the registry might answer with another package. */
export function commandOf(provision: Provision): string {
  return provision.kind === "installed"
    ? "npx --no -- covenant"
    : `npx --yes --package=openapi-covenant@${provision.version} -- covenant`;
}

/** Whether a workflow is as it was written for this folder, now or by an earlier covenant, and nobody has edited it since. */
export function isUnedited(text: string, folder: string): boolean {
  const [first = "", ...rest] = text.replaceAll("\r\n", "\n").split("\n");
  return first === mark(rest.join("\n"), folder);
}

/** The branch of an API's pull request: its name as it is where git takes it, else what git takes of it and a fingerprint. */
export function branchOf(api: string): string {
  const isTaken = /^[\w-]+(\.[\w-]+)*$/.test(api) && !api.endsWith(".lock") && api.length <= 100;
  const words = api.match(/[a-z\d]+/gi) ?? [];
  return `covenant/sync-${isTaken ? api : [...words, fingerprint(api).slice(0, 8)].join("-").slice(-100)}`;
}

function mark(body: string, folder: string): string {
  const print = fingerprint(JSON.stringify([folder, body]));
  return `# Written by \`covenant init --ci\`, which writes it anew where nobody has edited it (${print}).`;
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** A text as a scalar of YAML in which GitHub finds no expression. */
function quoted(text: string): string {
  return inertJson(text).replaceAll("${{", "${{ '${{' }}");
}

function template(): (view: object) => string {
  const file = new URL("../../templates/workflows/covenant-sync.yml.hbs", import.meta.url);
  const handlebars = (createRequire(import.meta.url)("handlebars") as typeof import("handlebars")).create();
  return handlebars.compile(readFileSync(file, "utf8"), { noEscape: true, strict: true });
}
