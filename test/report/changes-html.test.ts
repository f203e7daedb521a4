import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changesHtml } from "../../generator/report/changes-html.ts";
import { inert } from "../../generator/report/inert.ts";
import type { LocatedChange } from "../../generator/report/located-changes.ts";
import { chromiumPath, startChromium } from "../support/chromium.ts";
import { hostile, hostileTexts, located } from "./changes.ts";

if (chromiumPath === undefined)
  console.log("skipped: the HTML report in a browser, for there is no Chromium (CHROMIUM_PATH names one)");

const sides = { base: "main:specs/shop", revision: "specs/shop" };
const folder = mkdtempSync(join(tmpdir(), "covenant-html-"));

const some: readonly LocatedChange[] = [
  located({ fingerprint: "a000000000000001" }),
  located({ fingerprint: "a000000000000002", operation: "PUT /orders" }),
  located({
    fingerprint: "b000000000000001",
    level: "warning",
    pointer: "/2",
    message: "request body, gift: was removed",
  }),
  located({
    fingerprint: "c000000000000001",
    level: "info",
    pointer: "/3",
    operation: "GET /orders",
    id: "api-tag-added",
  }),
  located({ fingerprint: "d000000000000001", level: "info", pointer: "/4", operation: null, id: "api-server-added" }),
];

const hostiles = Object.values(hostileTexts).map((text, index) => {
  const { change, ...one } = hostile(text);
  return {
    ...one,
    change: { ...change, level: "warning" as const },
    fingerprint: `f${String(index).padStart(15, "0")}`,
  };
});

test.each(Object.entries(hostileTexts))("%s is text: the page has the elements that it has without", (_, text) => {
  const tags = (of: LocatedChange) =>
    changesHtml([of], { base: of.base, revision: of.revision }).match(/<[/a-z!][^>]*>/gi);
  const kinds = (of: LocatedChange) => tags(of)?.map((tag) => /^<[/!]?\w+/.exec(tag)?.[0]);
  expect(kinds(hostile(text))).toEqual(kinds(hostile("plain")));
  const page = changesHtml([hostile(text)], sides);
  expect(page).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]|\p{Surrogate}/u);
});

test("what the policy allows is what stands in the page, and it names no other place", () => {
  const page = changesHtml(some, sides);
  const [policy = ""] = /default-src[^"]*/.exec(page) ?? [];
  expect(policy).toMatch(
    /^default-src &#x27;none&#x27;; img-src data:; style-src &#x27;sha256-\S+&#x27;; script-src &#x27;sha256-\S+&#x27;; base-uri &#x27;none&#x27;; form-action &#x27;none&#x27;$/,
  );
  expect(page).not.toMatch(/https?:|\/\/\w|@import|url\(/);
});

const inBrowser = test.skipIf(chromiumPath === undefined);
let browser: Browser;

beforeAll(async () => {
  if (chromiumPath !== undefined) browser = await startChromium();
});

afterAll(async () => {
  if (chromiumPath !== undefined) await browser.close();
});

interface Opened {
  readonly page: Page;
  /** What the page said, asked for or opened: nothing, if it is well. */
  readonly noise: readonly string[];
}

/** Opens a report as a file, without a network. */
async function opened(changes: readonly LocatedChange[], options: BrowserContextOptions = {}): Promise<Opened> {
  const file = join(folder, `${Math.abs(changes.length)}-${JSON.stringify(options).length}.html`);
  writeFileSync(file, changesHtml(changes, sides));
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, offline: true, ...options });
  const page = await context.newPage();
  const noise: string[] = [];
  const url = pathToFileURL(file).href;
  page.on("console", (one) => noise.push(`console: ${one.text()}`));
  page.on("pageerror", (one) => noise.push(`error: ${one.message}`));
  page.on("request", (one) => one.url() !== url && noise.push(`request: ${one.url()}`));
  page.on("dialog", (one) => {
    noise.push(`dialog: ${one.message()}`);
    void one.dismiss();
  });
  page.on("popup", (one) => noise.push(`popup: ${one.url()}`));
  await page.goto(url);
  return { page, noise };
}

/** The fingerprints of the changes that are seen. */
async function seen(page: Page): Promise<readonly string[]> {
  const visible =
    "[...document.querySelectorAll('article')].filter((e) => e.checkVisibility()).map((e) => e.id.slice(7))";
  return (await page.evaluate(visible)) as readonly string[];
}

/** Opens what is folded. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true;");
}

inBrowser("hostile texts do nothing, ask for nothing and are seen as they are", async () => {
  const { page, noise } = await opened(hostiles);
  const messages = await page.locator(".message").allTextContents();
  const texts = Object.values(hostileTexts);
  expect(messages).toEqual(texts.map((text) => inert(`request body, ${text}: became required`)));
  expect(await page.locator("img, iframe, object, embed, svg, base").count()).toBe(0);
  expect(await page.locator("script").count()).toBe(1);
  const handlers =
    "[...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()).filter((n) => n.startsWith('on'))";
  expect(await page.evaluate(handlers)).toEqual([]);
  await page.locator("summary").first().click();
  expect(await page.locator("details pre").first().isVisible()).toBe(true);
  await unfold(page);
  await page.getByLabel("Search").fill("<img");
  expect(await seen(page)).toHaveLength(1);
  expect(noise).toEqual([]);
  // Nothing sticks out of the page.
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
});

inBrowser("the filter: by level, by operation, by words, and all of it again", async () => {
  const { page, noise } = await opened(some);
  const all = ["a000000000000001", "b000000000000001", "c000000000000001", "d000000000000001"];
  expect(await seen(page)).toEqual(all);
  expect(await page.locator("output").textContent()).toBe("4 of 4 shown");
  await page.getByRole("checkbox", { name: "info" }).uncheck();
  expect(await seen(page)).toEqual(all.slice(0, 2));
  expect(await page.locator("output").textContent()).toBe("2 of 4 shown");
  expect(await page.locator("section:visible").count()).toBe(2);
  await page.getByRole("checkbox", { name: "warning" }).uncheck();
  await page.getByRole("checkbox", { name: "error" }).uncheck();
  expect(await seen(page)).toEqual([]);
  expect(await page.getByText("No change fits the filter.").isVisible()).toBe(true);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => seen(page)).toEqual(all);
  const operation = page.getByRole("combobox", { name: "Operation" });
  expect(await operation.locator("option").allTextContents()).toEqual([
    "all",
    "POST /orders",
    "PUT /orders",
    "GET /orders",
    "the whole API",
  ]);
  // A cause that shows in several is found by each.
  await operation.selectOption("PUT /orders");
  expect(await seen(page)).toEqual(["a000000000000001"]);
  await operation.selectOption("the whole API");
  expect(await seen(page)).toEqual(["d000000000000001"]);
  await operation.selectOption("all");
  await page.getByLabel("Search").fill("GIFT removed");
  expect(await seen(page)).toEqual(["b000000000000001"]);
  // A link leads to what the filter hides, too.
  await page.evaluate("location.hash = '#change-d000000000000001'");
  await expect.poll(() => seen(page)).toEqual(all);
  expect(noise).toEqual([]);
});

inBrowser("without scripts all is there, but for the filter", async () => {
  const { page, noise } = await opened(some, { javaScriptEnabled: false });
  expect(await seen(page)).toHaveLength(4);
  expect(await page.locator("form").isVisible()).toBe(false);
  await page.getByRole("link", { name: "GET /orders" }).click();
  expect(page.url()).toMatch(/#operation-\d$/);
  expect(noise).toEqual([]);
});

inBrowser("nothing changed: said, without a filter", async () => {
  const { page, noise } = await opened([]);
  expect(await page.locator(".verdict").textContent()).toBe("No changes.");
  expect(await page.locator("form, nav, script").count()).toBe(0);
  expect(noise).toEqual([]);
});

inBrowser("landmarks, headings without a gap, a name for each field", async () => {
  const { page } = await opened(some);
  for (const role of ["banner", "main", "navigation", "search", "contentinfo"] as const)
    expect(await page.getByRole(role).count(), role).toBe(1);
  const levels = (await page.evaluate(
    "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((h) => Number(h.tagName[1]))",
  )) as readonly number[];
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).toBeLessThan(2);
  const unnamed = "[...document.querySelectorAll('input, select')].filter((e) => e.labels.length === 0).length";
  expect(await page.evaluate(unnamed)).toBe(0);
  expect(await page.evaluate("document.documentElement.lang")).toBe("en");
});

inBrowser("by keyboard: past the head, through the filter, into a change", async () => {
  const { page } = await opened(some);
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.className")).toBe("skip");
  expect(await page.locator(".skip").boundingBox()).toMatchObject({ x: expect.any(Number) });
  expect((await page.locator(".skip").boundingBox())?.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await seen(page)).not.toContain("a000000000000001");
  await page.keyboard.press("Space");
  expect(await seen(page)).toHaveLength(4);
  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("changes");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.closest('article')?.id")).toBe("change-a000000000000001");
});

/** The least contrast of text to what is behind it, by WCAG 2's formula, with the text. */
const leastContrast = readFileSync(new URL("contrast.js", import.meta.url), "utf8");

inBrowser.each([["light"], ["dark"]] as const)("contrast of all text is 4.5 at least: %s", async (colorScheme) => {
  const { page } = await opened([...some, ...hostiles], { colorScheme });
  await unfold(page);
  const [contrast, text] = (await page.evaluate(leastContrast)) as readonly [number, string];
  expect(contrast, text).toBeGreaterThanOrEqual(4.5);
  const background = await page.evaluate("getComputedStyle(document.body).backgroundColor");
  expect(background).toBe(colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(15, 19, 24)");
});

inBrowser.each([[320], [390], [768]])("%d pixels are wide enough", async (width) => {
  const { page } = await opened([...some, ...hostiles], { viewport: { width, height: 800 } });
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
});

inBrowser("on paper there is no filter, and what was folded is open", async () => {
  const { page } = await opened([...some, hostile("plain")]);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("form").isVisible()).toBe(false);
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  expect(await page.locator("details:not([open])").count()).toBe(0);
  expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
});
