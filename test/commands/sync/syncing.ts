import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { vi } from "vitest";
import { realClock } from "../../../generator/read/site/clock.ts";
import { syncSchema } from "../../../generator/report/sync-schema.ts";
import { covenant, type Ran } from "../workspace.ts";

/** Lets what waits before it asks again not wait: the server is our own. */
export function withoutWaiting(): void {
  vi.spyOn(realClock, "sleep").mockResolvedValue();
}

/** A sync's report as scripts read it. */
export interface Report {
  readonly dryRun: boolean;
  readonly site: {
    readonly pages: number;
    readonly from: string;
    readonly counts: { readonly fetched: number; readonly unchanged: number };
  };
  readonly pages: readonly { kind: string; page: string; to: string | null; operation: string | null }[];
  readonly items: readonly {
    kind: string;
    page: string;
    before: Told | null;
    after: (Told & { file: string; line: number }) | null;
    rules: readonly string[];
    known: boolean;
  }[];
  readonly unconfirmed: readonly string[];
  readonly uncovered: readonly { file: string; section: string; item: number; sentences: readonly string[] }[];
  readonly deprecated: readonly { operation: string; sentence: string }[];
  readonly overlay: string | null;
  readonly diagnostics: readonly { code: string; severity: string; message: string; fix: string; at: string }[];
  readonly comparison: {
    readonly bump: string;
    readonly changes: readonly { level: string; id: string; operation: string | null; rule: string | null }[];
  } | null;
  readonly written: {
    readonly specs: readonly string[];
    readonly package: Readonly<Record<"added" | "changed" | "removed", readonly string[]>> | null;
  };
}

interface Told {
  readonly page: string;
  readonly section: string;
  readonly item: number;
  readonly text: string | null;
}

const fits = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(syncSchema());

/** Runs `covenant sync shop` with these arguments. */
export function sync(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return covenant(cwd, ["sync", "shop", ...args]);
}

/** The same, its report as JSON, which its schema has to take. */
export function reported(cwd: string, ...args: readonly string[]): Promise<{ code: number; report: Report }> {
  return reportedOf("shop", cwd, ...args);
}

/** The same of another API. */
export async function reportedOf(
  api: string,
  cwd: string,
  ...args: readonly string[]
): Promise<{ code: number; report: Report }> {
  const { code, out, err } = await covenant(cwd, ["sync", api, "--format", "json", ...args]);
  if (err !== "" || !out.startsWith("{")) throw new Error(`no report: ${out}${err}`);
  const report = JSON.parse(out) as Report;
  if (!fits(report)) throw new Error(`its schema does not take it: ${JSON.stringify(fits.errors)}\n${out}`);
  return { code, report };
}

/** What is said by a sync that cannot go on: "code: message". */
export async function refused(cwd: string, ...args: readonly string[]): Promise<{ code: number; said: string[] }> {
  const { code, out, err } = await covenant(cwd, ["sync", "shop", "--format", "json", ...args]);
  const told = JSON.parse(out) as Pick<Report, "diagnostics">;
  if (!fits(told)) throw new Error(`its schema does not take it: ${JSON.stringify(fits.errors)}\n${out}`);
  const { diagnostics, ...more } = told;
  if (err !== "" || Object.keys(more).length > 0) throw new Error(`it went on: ${out}${err}`);
  return { code, said: diagnostics.map((one) => `${one.code}: ${one.message}`) };
}

/** What a report finds, a line each; nothing where all is as it was. */
export function findings(report: Report): readonly string[] {
  const { written, comparison } = report;
  const changes = comparison?.changes ?? [];
  const ofPackage = written.package === null || !isOther(written.package) ? [] : ["the package"];
  const wrote = [...written.specs.map((file) => file.replace("specs/shop/", "")), ...ofPackage];
  return [
    ...report.pages.map(
      ({ kind, page, to, operation }) => `page ${kind}: ${page}${to ? ` -> ${to}` : ""} ${operation}`,
    ),
    ...report.items.map(({ kind, before, after, rules, known }) => {
      const ways = [before, after].flatMap((one) => (one === null ? [] : [`${one.section} ${one.item}`]));
      return `${kind}: ${[...new Set(ways)].join(" -> ")}: ${rules.map(idOf).join(", ")}${known ? " (known)" : ""}`;
    }),
    ...(report.unconfirmed.length === 0 ? [] : [`unconfirmed: ${report.unconfirmed.map(idOf).join(", ")}`]),
    ...report.uncovered.map(({ section, item, sentences }) => `uncovered: ${section} ${item}: ${sentences.join(" ")}`),
    ...report.deprecated.map(({ operation }) => `deprecated: ${operation}`),
    ...report.diagnostics.map(({ code, severity }) => `${severity}: ${code}`),
    ...changes.map(
      ({ level, id, operation, rule }) => `${level} ${id}: ${operation ?? "all"}${rule ? ` (${rule})` : ""}`,
    ),
    ...(comparison === null || comparison.bump === "none" ? [] : [comparison.bump]),
    ...(written.package === null ? ["no package"] : wrote.length === 0 ? [] : [`wrote ${wrote.join(", ")}`]),
  ];
}

function idOf(name: string): string {
  return name.slice(name.indexOf("#") + 1);
}

function isOther({ added, changed, removed }: NonNullable<Report["written"]["package"]>): boolean {
  return added.length + changed.length + removed.length > 0;
}

/** A copy of a working directory. */
export function copyOf(cwd: string): string {
  const copy = mkdtempSync(join(tmpdir(), "covenant-test-"));
  cpSync(cwd, copy, { recursive: true });
  return copy;
}

/** Every file below a folder with its bytes, those that git ignores too. */
export function tree(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return new Map(
    files.flatMap((name) => {
      const file = join(folder, name);
      return statSync(file).isFile() ? [[name, readFileSync(file, "latin1")] as const] : [];
    }),
  );
}
