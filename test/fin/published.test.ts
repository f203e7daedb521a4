import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { make } from "../../generator/commands/generate.ts";
import { typeErrorsIn } from "../../generator/commands/type-check.ts";
import { covenant, told } from "../commands/workspace.ts";
import { withData } from "../support/data.ts";

/** The same generator, with the same rules, over the whole published document. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const overlay = "specs/fin/published.overlay.yaml";

await withData("the published document", (data) => {
  const document = `${data}/fin/openapi.yaml`;
  const made = make({
    api: "fin",
    document,
    overlays: [overlay],
    out: "unused",
    cwd: root,
    phase: (_, work) => work(),
  });

  test("62 operations and 13 webhooks, every rule bound", () => {
    expect(made.project.api.operations).toHaveLength(62);
    expect(made.project.api.webhooks).toHaveLength(13);
    expect([...made.project.rules.rules.values()].map((rules) => rules.length)).toEqual([13, 1, 4, 7]);
    expect(made.diagnostics.filter((one) => one.severity === "error")).toEqual([]);
  });

  test("its declarations compile", () => {
    expect(typeErrorsIn(made.files)).toEqual([]);
  });

  test("lint lists each example that does not fit its own schema", async () => {
    const found = told(await covenant(root, ["lint", "--document", document, "--format", "json"])).filter(
      (one) => one.code === "example-invalid",
    );
    expect(found).toHaveLength(39);
    expect(found.every((one) => /:\d+:\d+$/.test(one.at))).toBe(true);
    const patch = found.filter((one) =>
      one.pointer.startsWith("/paths/~1v1~1customers~1{customer_id}/patch/requestBody"),
    );
    expect(patch.map((one) => one.message)).toEqual([
      expect.stringContaining("one alternative only"),
      expect.stringContaining("one alternative only"),
    ]);
  });

  test("with the overlay the examples of PATCH fit", async () => {
    const found = told(
      await covenant(root, ["lint", "fin", "--document", document, "--overlay", overlay, "--format", "json"]),
    );
    expect(found.filter((one) => one.pointer.includes("/patch/"))).toEqual([]);
  });
});
