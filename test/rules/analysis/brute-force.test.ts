import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate, firstCase } from "../../../generator/constraints/evaluate.ts";
import type { Subject } from "../../../generator/constraints/examples/example.ts";
import { fits } from "../../../generator/constraints/examples/fit.ts";
import { standingsIn } from "../../../generator/constraints/examples/standing.ts";
import type { Rule } from "../../../generator/constraints/rule.ts";
import type { Diagnostic } from "../../../generator/diagnostics.ts";
import { bodyMedia } from "../../../generator/model/media.ts";
import type { Json, JsonObject } from "../../../generator/read/document.ts";
import { analysisOf } from "../../../generator/rules/analysis/index.ts";
import { answerTo, verdictsOn } from "../../../generator/rules/examples/judge.ts";
import { list, object, text } from "../../support/schemas.ts";
import { bound } from "./analysed.ts";

// Small rules files over small bodies: every body there is is judged, and each finding must be true of all of them.

const sides = ["L", "R"];
const schemas = [
  object(
    {
      kind: { enum: ["A", "B", "C"] },
      place: { enum: ["X", "Y"] },
      note: text,
      mark: text,
      tags: list(object({ side: { enum: sides } })),
    },
    "kind",
  ),
  object(
    {
      kind: { enum: ["A", "B"] },
      place: { enum: ["X", "Y"] },
      note: text,
      mark: text,
      tags: list(object({ side: { enum: sides } }), { minItems: 1, maxItems: 2 }),
    },
    "note",
    "tags",
  ),
];

/** Lists of up to three entries; their order is nothing to the rules. */
const lists = longer(longer(longer([[]])));

function longer(before: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const all = before.flatMap((one) => [one, ...["L", "R", "-"].map((side) => [...one, side].sort())]);
  return [...new Map(all.map((one) => [one.join(), one])).values()];
}

const bodies: readonly JsonObject[] = ["A", "B", "C", undefined].flatMap((kind) =>
  ["X", "Y", undefined].flatMap((place) =>
    ["text", undefined].flatMap((note) =>
      ["text", undefined].flatMap((mark) =>
        [undefined, ...lists].map((tags) =>
          plain({
            kind,
            place,
            note,
            mark,
            tags: tags?.map((side) => plain({ side: side === "-" ? undefined : side })),
          }),
        ),
      ),
    ),
  ),
);

function plain(members: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as JsonObject;
}

const atom = fc.constantFrom(
  "{ kind: A }",
  "{ kind: B }",
  "{ kind: [A, B] }",
  "{ kind: absent }",
  "{ place: X }",
  "{ place: present }",
  "{ mark: present }",
  "{ note: absent }",
  "{ context.strict: true }",
  "{ context.strict: false }",
);
const condition = fc.oneof(
  { weight: 4, arbitrary: atom },
  atom.map((one) => `{ not: ${one} }`),
  fc.tuple(fc.constantFrom("all", "any"), atom, atom).map(([join, a, b]) => `{ ${join}: [${a}, ${b}] }`),
);
const when = fc
  .option(condition, { nil: undefined, freq: 3 })
  .map((one) => (one === undefined ? "" : `when: ${one}, `));
const casesOf = (thens: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(fc.tuple(condition, thens), { minLength: 1, maxLength: 3 }), fc.option(thens, { nil: undefined }))
    .map(([some, last]) => {
      const written = some.map(([one, then]) => `{ when: ${one}, ${then} }`);
      return `cases: [${[...written, ...(last === undefined ? [] : [`{ ${last} }`])].join(", ")}]`;
    });
const outcomes = fc.constantFrom("then: required", "then: forbidden", "then: optional");
const sizes = fc.constantFrom("min: 1", "max: 1", "exactly: 1", "exactly: 2", "min: 3", "min: 1, max: 2");
const rule = fc.oneof(
  fc
    .tuple(when, fc.constantFrom("note", "mark", "place", "[note, mark]"), fc.oneof(outcomes, casesOf(outcomes)))
    .map(([condition, field, then]) => `${condition}presence: ${field}, ${then}`),
  fc
    .tuple(when, fc.constantFrom("", "where: { side: L }, "), fc.oneof(sizes, casesOf(sizes)))
    .map(([condition, where, then]) => `${condition}count: 'tags[*]', ${where}${then}`),
  when.map((condition) => `${condition}count: 'tags[*]', by: side, exactly: { L: 1, R: 1 }`),
);
const rulesFile = fc
  .array(rule, { minLength: 1, maxLength: 4 })
  .map((rules) => rules.map((one, index) => `- { id: r${index}, ${one} }`).join("\n"));

test("what is found holds for every body", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.constantFrom(...schemas), rulesFile, (schema, rules) => {
      const { api, rules: found } = bound({ schema, rules, context: "{ strict: { type: boolean } }" });
      const [operation] = api.operations;
      const media = operation && bodyMedia(operation);
      const all = found.rules.get("POST /things") ?? [];
      const subjects: readonly Subject[] = bodies
        .filter((body) => fits(api.document, media?.schema ?? { schema: false, pointer: "" }, body))
        .flatMap((data) => [{}, { strict: true }, { strict: false }].map((context) => ({ data, context })));
      const findings = analysisOf(api, found).diagnostics;
      for (const finding of findings) {
        seen.set(finding.code, (seen.get(finding.code) ?? 0) + 1);
        expect(isTrue(finding, all, subjects), `${rules}\n${JSON.stringify(finding)}`).toBe(true);
      }
      const idle = all.flatMap((one) => neverChosen(one, subjects));
      for (const place of idle) {
        const told = findings.some(
          ({ code, place: at }) =>
            /-dead|-shadowed/.test(code) && place.startsWith((at?.pointer ?? "?").replace(/\/when$/, "")),
        );
        expect(told, `${rules}\n${place}`).toBe(true);
      }
    }),
    { seed: 3, numRuns: 300 },
  );
  // Each kind of finding has come up, so that each has been tried.
  const want = [
    "analysis-gave-up",
    "case-dead",
    "case-shadowed",
    "enum-uncovered",
    "optional-forbidden",
    "optional-required",
    "rule-contradicts-schema",
    "rule-dead",
    "rule-redundant",
    "rule-says-nothing",
    "rule-untested",
    "rules-contradict",
  ];
  expect([...seen.keys()].sort()).toEqual(want);
});

function isTrue(finding: Diagnostic, rules: readonly Rule[], subjects: readonly Subject[]): boolean {
  const { code, place, related, message } = finding;
  const ruleAt = (pointer = "") =>
    rules.find((one) => pointer === one.place.pointer || pointer.startsWith(`${one.place.pointer}/`));
  const one = ruleAt(place?.pointer) as Rule;
  const isBroken = (subject: Subject, some: Rule) => verdictsOn(subject, [some])[0]?.broken.length !== 0;
  switch (code) {
    case "rule-dead":
    case "case-dead":
    case "case-shadowed": {
      const index = Number(/cases\/(\d+)$/.exec(place?.pointer ?? "")?.[1] ?? 0);
      return subjects.every((subject) => chosen(one, subject) !== index);
    }
    case "enum-uncovered": {
      const member = /covers (\w+)/.exec(message)?.[1];
      return subjects.every(
        (subject) =>
          ((subject.data as JsonObject).kind !== member && (subject.data as JsonObject).place !== member) ||
          typeof chosen(one, subject) !== "number",
      );
    }
    case "rule-redundant": {
      const others = rules.filter((other) => other !== one);
      return subjects.every((subject) => {
        const [whole, without] = [answerTo(subject, rules), answerTo(subject, others)];
        return whole.valid === without.valid && whole.status === without.status;
      });
    }
    case "rule-untested":
      return true; // that none was found is no proof, and the note does not say so
    case "rule-says-nothing":
      return subjects.every((subject) => !isBroken(subject, one));
    case "optional-required":
    case "optional-forbidden": {
      const field = /^(\w+)/.exec(message)?.[1] ?? "";
      const accepted = subjects.filter((subject) => answerTo(subject, rules).valid);
      return accepted.every(({ data }) => Object.hasOwn(data as object, field) === (code === "optional-required"));
    }
    case "rule-unsatisfiable":
    case "rule-contradicts-schema":
    case "rules-contradict": {
      const both = [one, ...(code === "rules-contradict" ? [ruleAt(related?.pointer) as Rule] : [])];
      const { body, context } = finding.shows as { body: JsonObject; context?: JsonObject };
      const shown: Subject = { data: body as Json, context: context ?? {} };
      // Whatever is done to the fields that the rules are about: one of them stays broken.
      const about = [
        ...new Set(
          ["note", "mark", "place", "tags"].filter((field) =>
            new RegExp(`\\b${field} (is (required|forbidden)|has)|\\b(note and mark) are`).test(
              message.split(": ")[1] ?? "",
            ),
          ),
        ),
      ];
      const given = about.filter((field) => new RegExp(`where.*${field} is given.*:`).test(message));
      const alike = subjects.filter(({ data, context: facts }) => {
        const other = data as JsonObject;
        const same = ["kind", "place", "note", "mark", "tags"].every(
          (field) => about.includes(field) || keyOf(other[field]) === keyOf(body[field]),
        );
        return (
          same &&
          given.every((field) => Object.hasOwn(other, field)) &&
          JSON.stringify(facts) === JSON.stringify(shown.context)
        );
      });
      return (
        both.some((some) => isBroken(shown, some)) &&
        alike.length > 0 &&
        alike.every((subject) => both.some((some) => isBroken(subject, some)))
      );
    }
    default:
      return code === "analysis-gave-up";
  }
}

function keyOf(value: Json | undefined): string {
  const entries = Array.isArray(value) ? value.map((one: Json) => JSON.stringify(one)).sort() : [JSON.stringify(value)];
  return entries.join();
}

function chosen(rule: Rule, subject: Subject): number | "none" | "unknown" | undefined {
  const [at] = standingsIn(subject, rule);
  return at !== undefined && evaluate(rule.when, at) === true
    ? firstCase(rule.kind.examples.cases(rule.says), at)
    : undefined;
}

/** The places of cases that no body leads to, but a last one for whatever else may come. */
function neverChosen(rule: Rule, subjects: readonly Subject[]): readonly string[] {
  const cases = rule.kind.examples.cases(rule.says);
  const met = new Set(subjects.map((subject) => chosen(rule, subject)));
  return cases.flatMap((one, index) => {
    const isLast = one.kind === "all" && one.of.length === 0;
    return met.has(index) || (isLast && cases.length > 1) ? [] : [`${rule.place.pointer}/cases/${index}`];
  });
}
