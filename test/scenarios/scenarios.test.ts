import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ruleKinds } from "../../generator/constraints/rules/index.ts";
import { analysisDiagnostics } from "../../generator/diagnostics/analysis.ts";
import { readPage, withTexts } from "./page.ts";
import { answersOf } from "./scenario.ts";

const folder = fileURLToPath(new URL("./", import.meta.url));
const index = "README.md";
const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== index);

test.each(names)("%s", async (name) => {
  const page = readPage(name, readFileSync(folder + name, "utf8"));
  const answers = await answersOf(page);
  expect(answers.size, `${name} shows nothing`).toBeGreaterThan(0);
  if (isUpdate()) {
    const text = withTexts(page, answers);
    if (text !== page.source) writeFileSync(folder + name, text);
    return;
  }
  for (const [block, text] of answers)
    expect.soft(text, `${name}:${block.line} \`${block.info}\` shows another answer (-u rewrites it)`).toBe(block.text);
});

test.each(ruleKinds.map((kind) => kind.key))("the kind %s has a page", (key) => {
  expect(names).toContain(`${key}.md`);
});

test.each(Object.keys(analysisDiagnostics))("a page speaks of the finding %s", (code) => {
  expect(names.some((name) => readFileSync(folder + name, "utf8").includes(code))).toBe(true);
});

test("the index leads to every page, once, and nowhere else", () => {
  const links = [...readFileSync(folder + index, "utf8").matchAll(/\]\(([\w-]+\.md)\)/g)].map((one) => one[1]);
  expect(links.toSorted()).toEqual(names.toSorted());
});

/** `vitest -u` or `--update`. */
function isUpdate(): boolean {
  return expect.getState().snapshotState.snapshotUpdateState === "all";
}
