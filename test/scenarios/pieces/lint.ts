import { covenant, workspace } from "../../commands/workspace.ts";

const manifest = `covenant: 1
name: scenario
package: { name: scenario, version: 1.0.0, description: A scenario. }
document: openapi.yaml
rules: rules.yaml
`;

/** `text lint`: what `covenant lint` finds, each with its place, the line itself, and what to do. */
export async function lint(inputs: { readonly document: string; readonly rules: string }): Promise<string> {
  const files = { "api.yaml": manifest, "openapi.yaml": inputs.document, "rules.yaml": inputs.rules };
  const { out, err } = await covenant(workspace(files), ["lint", "."]);
  // Its last two lines sum up: how many problems, how many examples.
  const found = (out === "" ? err : out).replace(/\n*[^\n]*\n\d+ examples, [^\n]*\n$/, "\n");
  return found === "\n" ? "no problems\n" : found.replace(/\n+$/, "\n");
}
