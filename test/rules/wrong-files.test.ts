import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { rulesDiagnostics } from "../../generator/diagnostics/rules.ts";
import { covenant, told, workspace } from "../commands/workspace.ts";
import { shopFiles } from "./shop.ts";

/**
 * Pages of deliberately wrong rules files for the shop, each with all that `covenant lint` says of it: code, line and column,
 * message, and below it what to do. `UPDATE=1 npx vitest run test/rules/wrong-files.test.ts` writes what it says now.
 */

const folder = fileURLToPath(new URL("wrong-files/", import.meta.url));
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
const section = /^## (.+)\n(?:(?!^## )[\s\S])*?```yaml(?: (\w+))?\n([\s\S]*?)```\n+```\n([\s\S]*?)```$/gm;

/** What cannot be seen on a page is said beside the fence. */
const changes: Readonly<Record<string, (text: string) => string>> = {
  bom: (text) => `\ufeff${text}`,
  crlf: (text) => text.replaceAll("\n", "\r\n"),
};

const codes = new Set<string>();

for (const page of pages) {
  const text = readFileSync(`${folder}${page}`, "utf8");
  const sections = [...text.matchAll(section)].map(([, name = "", change, given = "", want = ""]) => ({
    name,
    given: changes[change ?? ""]?.(given) ?? given,
    want,
  }));

  test(`${page}: every section has a file and what is wrong with it`, () => {
    expect(sections.map(({ name }) => name)).toEqual([...text.matchAll(/^## (.+)$/gm)].map(([, name]) => name));
  });

  test.each(sections)(`${page}: $name`, async ({ name, given, want }) => {
    const said = await lint(given);
    if (process.env.UPDATE === "1") rewrite(`${folder}${page}`, name, said);
    else expect(said).toBe(want);
    expect(said).not.toBe("");
  });
}

test("there are 40 wrong files or more", () => {
  const all = pages.flatMap((page) => [...readFileSync(`${folder}${page}`, "utf8").matchAll(section)]);
  expect(all.length).toBeGreaterThanOrEqual(40);
});

test("every diagnostic of the rules file is on a page", () => {
  expect(Object.keys(rulesDiagnostics).filter((code) => !codes.has(code))).toEqual([]);
});

/** What `lint` says: each diagnostic in two lines. Whatever is wrong, it is told as that, and ends as it should. */
async function lint(rules: string): Promise<string> {
  const cwd = workspace({ ...shopFiles, "specs/shop/rules.yaml": rules });
  const ran = await covenant(cwd, ["lint", "shop", "--format", "json"]);
  const found = told(ran);
  for (const { code } of found) codes.add(code);
  const isUnreadable = found.some(({ code }) => ["syntax", "file-empty", "value-unusable"].includes(code));
  expect(ran.code).toBe(isUnreadable ? 2 : found.some(({ severity }) => severity !== "info") ? 1 : 0);
  expect(found.every(({ at }) => at.startsWith("specs/shop/rules.yaml:"))).toBe(true);
  return found
    .map((one) => `${one.code} ${one.at.split(":").slice(1).join(":")} ${one.message}\n  ${one.fix}\n`)
    .join("");
}

function rewrite(path: string, name: string, said: string): void {
  const text = readFileSync(path, "utf8").replace(section, (whole, title: string, _change, _given, want: string) =>
    title === name ? `${whole.slice(0, whole.length - want.length - "```".length)}${said}\`\`\`` : whole,
  );
  writeFileSync(path, text);
}
