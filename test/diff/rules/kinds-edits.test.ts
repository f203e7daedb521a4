import { fileURLToPath } from "node:url";
import { testEdits } from "./edits.ts";

testEdits(
  fileURLToPath(new URL("kinds-edits.yaml", import.meta.url)),
  fileURLToPath(new URL("../../mutation/kinds/", import.meta.url)),
);
