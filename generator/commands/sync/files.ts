import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { SyncedFiles } from "../../report/sync.ts";
import type { SourceChanges } from "../../rules/sources/changes.ts";
import { lockName } from "../../rules/sources/lock.ts";
import { lockText } from "../../rules/sources/lock-text.ts";
import { compareWith, manifestOf, WriteRefused, writeTogether } from "../../write/index.ts";
import type { Made } from "../generate.ts";
import { generatorIdentity } from "../identity.ts";
import { shownPath } from "../inputs.ts";
import { refusals } from "../refusals.ts";
import type { Incoming } from "./incoming.ts";
import type { Target } from "./target.ts";

/** The files of the specs that a sync writes, by their paths from the home of the specs. */
export function filesOf({ manifest, folder, home, inputs }: Target, incoming: Incoming, { lock }: SourceChanges) {
  const path = (file: string) => relative(home, resolve(inputs.cwd, file)).replaceAll("\\", "/");
  return new Map([
    [path(manifest.document.file), incoming.text],
    ...[...incoming.overlays].map(([file, text]) => [path(file), text] as const),
    [path(join(folder, lockName)), lockText(lock)],
  ]);
}

/** What writing would change. Writes nothing, and throws InputError where files in the package's folder would keep it from that. */
export async function comparedFiles(
  target: Target,
  files: ReadonlyMap<string, string>,
  made: Made,
): Promise<SyncedFiles> {
  const { home, inputs } = target;
  const isOther = ([path, text]: readonly [string, string]) => {
    const file = join(home, path);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  };
  const specs = [...files].filter(isOther).map(([path]) => shownPath(join(home, path), inputs.cwd));
  const folder = shownPath(made.folder, inputs.cwd);
  const changes = await refusals(folder, async () => {
    const found = await compareWith(made.folder, made.files);
    const { unlisted } = found;
    if (unlisted.length > 0) throw new WriteRefused({ kind: "unlisted", files: unlisted, broken: null });
    return found;
  });
  return { specs, folder, package: changes };
}

/** Writes specs and package, all of it or nothing. Throws InputError where it must not, or cannot. */
export async function writtenFiles(
  target: Target,
  files: ReadonlyMap<string, string>,
  made: Made,
): Promise<SyncedFiles> {
  const { home, inputs } = target;
  const folder = shownPath(made.folder, inputs.cwd);
  const manifest = manifestOf(made.files, made.inputs, generatorIdentity());
  const { changes, written } = await refusals(folder, () =>
    writeTogether({ home, files, folder: made.folder, package: made.files, manifest }),
  );
  return { specs: written.map((path) => shownPath(join(home, path), inputs.cwd)), folder, package: changes };
}
