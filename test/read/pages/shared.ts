import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../../generator/diagnostics.ts";
import type { Page, Section } from "../../../generator/read/pages/page.ts";
import { readPage } from "../../../generator/read/pages/read-page.ts";

/** Texts that are not part of the repository: COVENANT_DATA names the folder that holds them. */
const folder = process.env.COVENANT_DATA === undefined ? undefined : join(process.env.COVENANT_DATA, "fin");

export const isDataThere = folder !== undefined && existsSync(join(folder, "pages"));
if (!isDataThere) console.log("skipped: pages of documentation, for COVENANT_DATA does not lead to them");

export function dataFile(path: string): string {
  return join(folder ?? "", path);
}

export function dataText(path: string): string {
  return readFileSync(dataFile(path), "utf8");
}

/** A page that has nothing wrong with it. */
export function pageOf(text: string, file = "page.md"): Page {
  const found: Diagnostic[] = [];
  const page = readPage(file, text, (one) => found.push(one));
  if (page === undefined || found.length > 0)
    throw new Error(`not read: ${found.map((one) => one.message).join("; ")}`);
  return page;
}

export function dataPage(name: string): Page {
  return pageOf(dataText(`pages/${name}`), name);
}

/** What a page says: "kind number text" by heading. */
export function said(sections: readonly Section[]): Record<string, string[]> {
  return Object.fromEntries(
    sections.map(({ heading, items }) => [heading, items.map((one) => `${one.kind} ${one.number} ${one.text}`)]),
  );
}

/** What is wrong: "code line". */
export function told(found: readonly Diagnostic[]): string[] {
  return found.map(({ code, place }) => `${code} ${place?.position?.line ?? place?.pointer ?? "-"}`);
}

/** How long some work keeps the processor busy, in ms: what else runs on the machine does not count, as it does on a clock. */
export function workOf(act: () => void): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
