import { noGrace } from "../constraints/comparison/life.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics.ts";
import { isObject, type Json, type JsonObject, member } from "../read/document.ts";
import { didYouMean } from "../read/nearest.ts";
import { parseText } from "../read/parse.ts";
import { pointerOf } from "../read/pointer.ts";
import { checks } from "./checks/index.ts";
import { matches } from "./glob.ts";
import { type Ignore, type PatternName, type Policy, patternNames } from "./policy.ts";

/** The name that a policy has beside an api.yaml. */
export const policyName = "covenant.policy.yaml";

const policyMembers = ["covenant", "grace", "severities", "ignores"] as const;
export const graceMembers = ["beta", "stable"] as const;
const ignoreMembers = [...patternNames, "fingerprint", "reason", "expires"] as const;
export const severities = ["error", "warning", "info", "off"] as const;
export const fingerprintForm = /^[0-9a-f]{16}(-[1-9][0-9]*)?$/;
/** So many ignores are gone through for every change. */
export const mostIgnores = 1000;
/** So many days of grace can be asked for: a hundred years. */
export const mostDays = 36_500;

/** So many mistakes are told, and of so many misspelt words the one that was meant is looked for. */
const [mostMistakes, mostHints] = [1000, 100];

/**
 * Reads the text of a policy. Throws InputError where it cannot be parsed; every other mistake is among the diagnostics, and
 * what it is about is left out.
 */
export function readPolicy(
  file: string,
  text: string,
): { readonly policy: Policy; readonly diagnostics: readonly Diagnostic[] } {
  const reader = new PolicyReader(file);
  const policy = reader.policy(parseText(file, text));
  return { policy, diagnostics: reader.diagnostics.slice(0, mostMistakes) };
}

class PolicyReader {
  readonly diagnostics: Diagnostic[] = [];
  #hints = 0;

  constructor(readonly file: string) {}

  policy(root: Json): Policy {
    const empty = { file: this.file, severities: new Map(), grace: noGrace, ignores: [] };
    if (!isObject(root)) {
      this.#wrong("the policy", "a mapping that begins with `covenant: 1`", []);
      return empty;
    }
    this.#only(root, policyMembers, []);
    if (member(root, "covenant") !== 1) this.#wrong("covenant", "1, the version of the policy", ["covenant"]);
    return {
      ...empty,
      grace: this.#grace(member(root, "grace")),
      severities: this.#severities(member(root, "severities")),
      ignores: this.#ignores(member(root, "ignores")),
    };
  }

  #grace(found: Json | undefined): Policy["grace"] {
    if (found === undefined) return noGrace;
    if (!isObject(found)) {
      this.#wrong("grace", `a mapping of ${graceMembers.join(" and ")} to numbers of days`, ["grace"]);
      return noGrace;
    }
    this.#only(found, graceMembers, ["grace"]);
    const days = graceMembers.flatMap((name) => {
      const value = member(found, name);
      if (value === undefined) return [];
      const isFine = typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= mostDays;
      if (!isFine) this.#wrong(name, `a whole number of days, ${mostDays} at most`, ["grace", name]);
      return isFine ? [[name, value] as const] : [];
    });
    return { ...noGrace, ...Object.fromEntries(days) };
  }

  #severities(found: Json | undefined): Policy["severities"] {
    if (found === undefined) return new Map();
    if (!isObject(found)) {
      this.#wrong("severities", "a mapping of ids of changes to levels", ["severities"]);
      return new Map();
    }
    return new Map(
      Object.keys(found).flatMap((id) => {
        const level = severities.find((one) => one === member(found, id));
        if (!checks.has(id)) this.#unknownId(id, this.#at(["severities", id], "key"));
        if (level === undefined) this.#wrong(id, `one of ${severities.join(", ")}`, ["severities", id]);
        return level === undefined ? [] : [[id, level] as const];
      }),
    );
  }

  #ignores(found: Json | undefined): readonly Ignore[] {
    if (found === undefined) return [];
    if (!Array.isArray(found) || found.length > mostIgnores) {
      this.#wrong("ignores", `a list of at most ${mostIgnores} ignores`, ["ignores"]);
      return [];
    }
    return found.flatMap((one: Json, index) => this.#ignore(one, ["ignores", index]));
  }

  #ignore(found: Json, at: readonly (string | number)[]): readonly Ignore[] {
    const before = this.diagnostics.length;
    if (!isObject(found)) {
      this.#wrong("ignores", "a list of mappings, each with a reason", at);
      return [];
    }
    this.#only(found, ignoreMembers, at);
    const patterns = Object.fromEntries(
      patternNames.flatMap((name) => {
        const text = this.#text(found, name, at, "a text, in which * stands for any characters");
        return text === undefined ? [] : [[name, text]];
      }),
    ) as Partial<Record<PatternName, string>>;
    const fingerprint = this.#text(found, "fingerprint", at, "16 hexadecimal digits, in quotes", fingerprintForm);
    const expires = this.#text(found, "expires", at, "a day such as 2026-01-31", isDay);
    const reason = this.#text(found, "reason", at, "a text that says why");
    if (reason === undefined && member(found, "reason") === undefined)
      this.#wrong("reason", "a text that says why", at);
    const { id } = patterns;
    if (id !== undefined && ![...checks.keys()].some((one) => matches(id, one)))
      this.#unknownId(id, this.#at([...at, "id"]));
    const names = [...patternNames, "fingerprint"];
    if (names.every((name) => member(found, name) === undefined))
      this.diagnostics.push(diagnostic("policy-ignore-open", { known: names.join(", ") }, this.#at(at)));
    if (this.diagnostics.length > before) return [];
    return [{ patterns, fingerprint, reason: reason ?? "", expires, place: this.#at(at) }];
  }

  /** A member that is a text; undefined where it is not there, or wrong. */
  #text(
    object: JsonObject,
    key: string,
    at: readonly (string | number)[],
    expected: string,
    form: RegExp | ((text: string) => boolean) = /\S/,
  ): string | undefined {
    const value = member(object, key);
    if (value === undefined) return undefined;
    const isFine = typeof value === "string" && (typeof form === "function" ? form(value) : form.test(value));
    if (isFine) return value.trim();
    this.#wrong(key, expected, [...at, key]);
    return undefined;
  }

  #only(object: JsonObject, known: readonly string[], at: readonly (string | number)[]): void {
    for (const key of Object.keys(object)) {
      if (known.includes(key)) continue;
      const parameters = { key, hint: this.#hint(key, known), known: known.join(", ") };
      this.diagnostics.push(diagnostic("policy-member", parameters, this.#at([...at, key], "key")));
    }
  }

  #unknownId(id: string, place: Place): void {
    this.diagnostics.push(diagnostic("policy-id-unknown", { id, hint: this.#hint(id, checks.keys()) }, place));
  }

  #wrong(key: string, expected: string, at: readonly (string | number)[]): void {
    this.diagnostics.push(diagnostic("policy-value", { key, expected }, this.#at(at)));
  }

  #hint(word: string, known: Iterable<string>): string {
    return word.length > 100 || ++this.#hints > mostHints ? "" : didYouMean(word, known);
  }

  #at(tokens: readonly (string | number)[], part?: "key"): Place {
    const place = { file: this.file, pointer: pointerOf(tokens) };
    return part === undefined ? place : { ...place, part };
  }
}

/** A full date of RFC 3339 that is in the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
