// Whole processes, side by side: covenant's commands beside openapi-typescript alone on the same document.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compared } from "./pairs.mjs";

export function commands(root, pairs) {
  const folder = mkdtempSync(join(tmpdir(), "covenant-bench-"));
  const covenant = join(root, "dist/cli.js");
  const rival = join(root, "node_modules/openapi-typescript/bin/cli.js");
  const document = join(root, "specs/fin/openapi.yaml");
  const openapiTypescript = () => milliseconds(root, [rival, document, "-o", join(folder, "types.d.ts")]);
  const results = [
    compared("generate fin into an empty folder / openapi-typescript alone on the same document", 1.6, pairs, {
      ours() {
        rmSync(join(folder, "package"), { recursive: true, force: true });
        return milliseconds(root, [covenant, "generate", "fin", "--out", join(folder, "package")]);
      },
      theirs: openapiTypescript,
    }),
    compared("check fin, nothing changed / openapi-typescript alone on the same document", 0.5, pairs, {
      ours: () => milliseconds(root, [covenant, "check", "fin"]),
      theirs: openapiTypescript,
    }),
  ];
  rmSync(folder, { recursive: true, force: true });
  return results;
}

function milliseconds(cwd, command) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, command, { cwd, encoding: "utf8" });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${command.join(" ")} exited with ${status}\n${stderr}`);
  return took;
}
