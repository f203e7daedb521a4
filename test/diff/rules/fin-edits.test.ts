import { fileURLToPath } from "node:url";
import { testEdits } from "./edits.ts";

testEdits(
  fileURLToPath(new URL("fin-edits.yaml", import.meta.url)),
  fileURLToPath(new URL("../../../specs/fin/", import.meta.url)),
  {
    "POST /v2/customers/{customer_id}/individual/attach": "A",
    "POST /v2/customers/{customer_id}/associated-parties/individual/attach": "P",
    "PATCH /v1/customers/{customer_id}": "U",
  },
);
