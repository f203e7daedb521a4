import type { Diagnostic } from "../../generator/diagnostics.ts";
import { type Change, recommended } from "../../generator/diff/index.ts";
import type { LocatedChange } from "../../generator/report/located-changes.ts";
import type { Verdict } from "../../generator/report/verdict.ts";

/** What changes come to where there is no policy, and no version to check. */
export function verdictOf(changes: readonly LocatedChange[], diagnostics: readonly Diagnostic[] = []): Verdict {
  const recommendation = recommended(
    changes.map(({ change }) => change),
    [],
  );
  return { recommendation, policy: undefined, ignored: [], diagnostics, sources: new Map() };
}

interface Given extends Partial<Omit<Change, "base" | "revision">> {
  readonly fingerprint?: string;
  /** As they are shown: "old.yaml:1:2". */
  readonly base?: string;
  readonly revision?: string;
}

/** A change with what a test says of it, and with what any would have. */
export function located({ fingerprint = "0123456789abcdef", ...given }: Given = {}): LocatedChange {
  const { base = "old.yaml:3:5", revision = "new.yaml:4:7", ...rest } = given;
  const change: Change = {
    id: "request-property-became-required",
    level: "error",
    direction: "request",
    operation: "POST /orders",
    pointer: "/components/schemas/Order/required/1",
    rule: null,
    message: "request body, note: became required",
    before: false,
    after: true,
    base: { file: "old.yaml", pointer: "" },
    revision: { file: "new.yaml", pointer: "" },
    relation: "tightened",
    ...rest,
  };
  return { change, fingerprint, base, revision };
}

/** So many changes of a level, each with a cause of its own. */
export function many(count: number, given: Given = {}): readonly LocatedChange[] {
  return Array.from({ length: count }, (_, index) =>
    located({ ...given, pointer: `/at/${index}`, fingerprint: index.toString(16).padStart(16, "0") }),
  );
}

/** Texts of a document that would be something else where they are printed. */
export const hostileTexts: Readonly<Record<string, string>> = {
  "a mention": "@everyone fixes #123, see GH-1",
  "an element": "<img src=x onerror=alert(1)>",
  "the end of a script": "</script><script>alert(1)</script>",
  "the end of a style": "</style></code></table>",
  "the end of an attribute": "\" onmouseover=\"alert(1)' autofocus='",
  references: "&lt;b&gt; &#60;b> &amp;",
  "a bar": "a|b",
  "a bar behind a backslash": "a\\|@b",
  "a bar behind two": "a\\\\|@b",
  backticks: "a`b``c",
  "a backtick at either end": "`a`",
  "spaces at either end": " a ",
  "a backslash at the end": "a\\",
  "Markdown's link": "![a](http://example.org/a.png) [b](javascript:alert(1))",
  "a fence": "```\n# b\n```",
  "a placeholder": "{0} {id} {{helper}} {{{raw}}}",
  "a workflow command": "%0A::error::a\r\n::set-env name=A::b",
  "an old workflow command": "a ##[add-path]b",
  "the end of CDATA": "a]]>b<![CDATA[c",
  "a comment's end": "--> a <!--",
  controls: "\u0000\u0007\u001b[31m\u009b\u007f",
  "what XML does not know": "\ufffe\uffff\ud800a\udc00",
  "turned around": "\u202eabc\u2066\u200b\ufeff",
  "what nobody sees": "a\u00adb\u180ec\u115fd\u3164e\u{e0041}\u{e007f}f",
  lines: "a\nb\r\nc\u2028d\u0085e",
  "a name of objects": "__proto__",
  long: `${"x".repeat(5000)}`,
};

/** A change that has one of them wherever text of a document stands. */
export function hostile(text: string): LocatedChange {
  return located({
    operation: `GET /${text}`,
    pointer: `/paths/${text.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    rule: text,
    message: `request body, ${text}: became required`,
    before: text,
    after: [text, { [text]: text }],
    witnesses: [
      {
        part: "request",
        body: { [text]: text },
        context: { [text]: text },
        base: { valid: true, status: undefined, violates: [], unchecked: [] },
        revision: { valid: false, status: 422, violates: [text], unchecked: [] },
      },
    ],
    base: `${text}.yaml:3:5`,
    revision: `${text}.yaml:4:7`,
  });
}
