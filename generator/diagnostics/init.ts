import type { Entry } from "./entry.ts";

/** What `covenant init` writes into a repository. */
export const initDiagnostics = {
  "init-no-repository": {
    severity: "error",
    message: "a workflow stands at the top of a git repository, and {reason}",
    fix: "Run it in the folder of the repository that holds specs/; `git init` makes a repository.",
  },
  "init-nothing-to-sync": {
    severity: "error",
    message: "no API under specs/ says where its documentation is published ({known})",
    fix: "Run it in the folder that holds specs/, and name the documentation in the API's api.yaml: `index: https://developer.example.com/llms.txt` under `upstream`.",
  },
  "init-edited": {
    severity: "error",
    message: "{file} is not as covenant wrote it for this folder, and is left as it is",
    fix: "Somebody has edited it, or it is another folder's. --force writes it anew; commit it first, so that `git diff` shows what is lost. It syncs: {apis}.",
  },
} as const satisfies Record<string, Entry>;
