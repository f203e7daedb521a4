import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bumpOf } from "../diff/index.ts";
import { beforeAfter } from "./before-after.ts";
import { type Cause, causesOf, useWords, wholeApi } from "./causes.ts";
import { causesWords } from "./changes-summary.ts";
import { inert } from "./inert.ts";
import type { LocatedChange } from "./located-changes.ts";
import type { Verdict } from "./verdict.ts";
import { findingsOf } from "./verdict-findings.ts";
import { ignoredLines, reasonLines } from "./verdict-text.ts";
import { answersWords } from "./witness-words.ts";

/** The two sides as they were named, for the head of the page. */
export interface Sides {
  readonly base: string;
  readonly revision: string;
}

const levels = ["error", "warning", "info"] as const;

/** So many uses are seen at once; more are folded away. */
const fewUses = 8;

/** So much of a value is shown, and of a body. */
const [longestValue, mostLines] = [2_000, 400];

/**
 * Changes as one page of HTML that needs nothing else: no other file, no network, and no script to be read. What comes from a
 * document is text there, by Handlebars' escaping; its marks that turn text around are written out.
 */
export function changesHtml(changes: readonly LocatedChange[], { base, revision }: Sides, verdict?: Verdict): string {
  const [style, script] = [part("style.css"), part("filter.js")];
  const all = changes.map(({ change }) => change);
  const causes = causesOf(changes);
  const counts = countsOf(causes);
  const bump = verdict?.recommendation.bump ?? bumpOf(all);
  return template()({
    policy: `default-src 'none'; img-src data:; style-src '${hash(style)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`,
    style,
    script,
    title: "What changed in the API",
    base: inert(base),
    revision: inert(revision),
    verdict: verdicts[bump],
    worst: causes[0]?.first.change.level ?? (bump === "none" ? "fine" : "info"),
    isUnchanged: bump === "none",
    counts: causes.length === 0 ? "" : `${causesWords(causes)}.`,
    ...(verdict === undefined ? {} : verdictView(verdict)),
    levels: counts.filter(({ count }) => count > 0),
    operations: [...new Set(causes.flatMap(operationsOf))].map((one) => inert(one)),
    shown: `${causes.length} of ${causes.length} shown`,
    sections: sectionsOf(causes),
  });
}

/** Why the version is asked for, what a policy lets pass, and what is to be said of both. */
function verdictView(verdict: Verdict) {
  const [ignoredHead = "", ...ignored] = ignoredLines(verdict.ignored, verdict.policy);
  return {
    reasons: reasonLines(verdict.recommendation),
    ignoredHead,
    ignored: ignored.map((line) => line.trim()),
    findings: findingsOf(verdict).map(({ diagnostic: { severity, code, message, fix }, shown }) => ({
      level: severity,
      code,
      message: inert(message),
      fix: inert(fix),
      shown: inert(shown),
    })),
  };
}

const verdicts = {
  major: "A major version.",
  minor: "A minor version.",
  patch: "A patch version.",
  none: "No changes.",
} as const;

/** The changes of one operation under its name; what shows in several comes under a name of its own. */
function sectionsOf(causes: readonly Cause[]) {
  const sections = new Map<string, Cause[]>();
  for (const cause of causes) {
    const operations = operationsOf(cause);
    const name = operations.length > 1 ? "Several operations" : (operations[0] ?? wholeApi);
    const section = sections.get(name);
    if (section === undefined) sections.set(name, [cause]);
    else section.push(cause);
  }
  return [...sections].map(([name, list], index) => ({
    name: inert(name),
    anchor: `operation-${index + 1}`,
    counts: countsOf(list),
    changes: list.map(changeView),
  }));
}

function countsOf(causes: readonly Cause[]) {
  return levels.map((level) => ({ level, count: causes.filter(({ first }) => first.change.level === level).length }));
}

function operationsOf({ operations }: Cause): readonly string[] {
  return operations.length === 0 ? [wholeApi] : operations;
}

const directions = {
  request: "concerns who sends requests",
  response: "concerns who reads responses",
  both: "concerns everybody",
} as const;

function changeView(cause: Cause) {
  const { change, fingerprint, base, revision } = cause.first;
  const values = beforeAfter(change.before, change.after, longestValue);
  const uses = useWords(cause);
  return {
    anchor: `change-${fingerprint}`,
    level: change.level,
    message: inert(change.message),
    id: change.id,
    direction: directions[change.direction],
    rule: change.rule === null ? "" : inert(change.rule),
    base: { value: values?.before, place: inert(base) },
    revision: { value: values?.after, place: inert(revision) },
    witnesses: (change.witnesses ?? []).map((one) => ({
      answers: answersWords(one),
      body: block(one.body),
      context: Object.keys(one.context).length === 0 ? "" : block(one.context),
    })),
    uses: uses.length > 1 ? uses.map((one) => inert(one)) : [],
    few: uses.length <= fewUses,
    operations: operationsOf(cause).map((one) => inert(one)),
  };
}

/** A value on lines of its own. */
function block(value: unknown): string {
  const lines = JSON.stringify(value, null, 2).split("\n");
  const more = lines.length > mostLines ? [`… (${lines.length} lines)`] : [];
  return [...lines.slice(0, mostLines).map((line) => inert(line)), ...more].join("\n");
}

const folder = new URL("../../templates/report/", import.meta.url);

function part(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

function template(): (view: object) => string {
  const handlebars = (createRequire(import.meta.url)("handlebars") as typeof import("handlebars")).create();
  return handlebars.compile(part("changes.hbs"), { strict: false });
}

/** What a policy allows a style or a script by. */
function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
