import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { type Diagnostic, diagnostic, InputError } from "../diagnostics.ts";
import { authorizationVariable } from "../read/credentials.ts";
import { inert, inertJson } from "../report/inert.ts";
import { writeOneFile } from "../write/index.ts";
import { git } from "./git.ts";
import { inputsIn, shownPath } from "./inputs.ts";
import { type ApiManifest, readApiManifest } from "./manifest.ts";
import { exit } from "./outcome.ts";
import { provisionIn } from "./provision.ts";
import { refusals } from "./refusals.ts";
import { apisIn, manifestName, outputFolder } from "./specs.ts";
import { commandOf, isUnedited, type SyncWorkflow, schedule, syncWorkflowText } from "./sync-workflow.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { versionOf } from "./version.ts";

export interface InitOptions extends CommonOptions {
  readonly force: boolean;
}

const workflowFile = ".github/workflows/covenant-sync.yml";

/**
 * `covenant init --ci`: writes the workflow that syncs the APIs under specs/, at the top of the repository, and says what is to be
 * set there. Throws InputError where there is no repository, nothing to sync, or a workflow that somebody has edited.
 */
export async function run(options: InitOptions, terminal: Terminal): Promise<number> {
  const { top, folder } = repositoryOf(options.cwd);
  const upstreams = upstreamsIn(options.cwd);
  const workflow: SyncWorkflow = {
    folder,
    apis: upstreams.map(({ api, manifest }) => ({
      api,
      document: manifest.document.file,
      package: posix.normalize(outputFolder("", manifest.name).replaceAll("\\", "/")),
    })),
    provision: provisionIn(top, folder, versionOf()),
    secrets: secretsOf(upstreams),
  };
  const path = join(top, workflowFile);
  const shown = shownPath(path, options.cwd);
  if (!options.force && isEdited(path, folder)) {
    const apis = workflow.apis.map(({ api }) => inert(api)).join(", ");
    throw new InputError([diagnostic("init-edited", { file: shown, apis }, null)]);
  }
  const isWritten = await refusals(shown, () => writeOneFile(path, syncWorkflowText(workflow)));
  if (options.format === "json") {
    const apis = workflow.apis.map(({ api }) => api);
    const { provision, secrets } = workflow;
    terminal.out(`${inertJson({ file: shown, written: isWritten, apis, command: commandOf(provision), secrets })}\n`);
  } else if (!options.quiet) terminal.out(`${shown}: ${isWritten ? "written" : "unchanged"}\n${told(workflow)}`);
  return exit.fine;
}

/** The top of the repository, and from there the folder that the command runs in. */
function repositoryOf(cwd: string): { readonly top: string; readonly folder: string } {
  try {
    const [up = ""] = git(["rev-parse", "--show-cdup"], "repository here", cwd).split("\n");
    const prefix = git(["rev-parse", "--show-prefix"], "repository here", cwd);
    return { top: resolve(cwd, up), folder: prefix.replace(/\/?\n$/, "") || "." };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError([diagnostic("init-no-repository", { reason: error.message }, null)]);
  }
}

interface WithUpstream {
  readonly api: string;
  readonly manifest: ApiManifest;
  readonly addresses: readonly string[];
}

/** The APIs whose manifest says where their documentation is. Throws InputError with every mistake of any manifest. */
function upstreamsIn(cwd: string): readonly WithUpstream[] {
  const inputs = inputsIn(cwd);
  const problems: Diagnostic[] = [];
  const apis = apisIn(cwd).map((api) => {
    const file = posix.join("specs", api, manifestName);
    const manifest = readApiManifest(file, inputs.read(file), (found) => problems.push(found));
    const { index, document } = manifest.upstream ?? {};
    return { api, manifest, addresses: [index, document].filter((one) => one !== undefined) };
  });
  if (problems.length > 0) throw new InputError(problems, inputs.texts);
  const found = apis.filter(({ addresses }) => addresses.length > 0);
  if (found.length > 0) return found;
  const known = apis.map(({ api }) => inert(api)).join(", ") || "there is none here";
  throw new InputError([diagnostic("init-nothing-to-sync", { known }, null)]);
}

/** Of each host that is read, the variable that holds what is said to it of who asks. */
function secretsOf(upstreams: readonly WithUpstream[]): readonly string[] {
  const addresses = upstreams.flatMap((one) => one.addresses).filter((one) => URL.canParse(one));
  const names = addresses.map((one) => authorizationVariable(new URL(one))).filter((one) => one !== undefined);
  return [...new Set(names)].sort();
}

function isEdited(path: string, folder: string): boolean {
  return existsSync(path) && statSync(path).isFile() && !isUnedited(readFileSync(path, "utf8"), folder);
}

/** What it will do, and what it takes in the settings of the repository. */
function told({ apis, provision, secrets }: SyncWorkflow): string {
  const by =
    provision.kind === "installed"
      ? `as installed by ${posix.join(provision.folder, "package.json")}`
      : "for no package.json with a package-lock.json beside it names openapi-covenant";
  return `
Syncs ${apis.map(({ api }) => inert(api)).join(", ")} ${schedule.words}, and when it is started by hand.
Runs ${commandOf(provision)}, ${inert(by)}.

To be set in the repository on GitHub:
  Settings > Actions > General: "Allow GitHub Actions to create and approve pull requests".
  Settings > Secrets and variables > Actions, where they are needed:
${secrets.map((name) => `    ${name}: what the header Authorization says, if the documentation is not open to all.\n`).join("")}\
    COVENANT_TOKEN: a token that may write contents and pull requests, if other workflows are to run on the pull
    request: one that is opened with GitHub's own token starts none.
`;
}
