import type { JsonObject } from "../read/document.ts";
import { webAddress } from "../read/web-address.ts";
import { inertJson } from "./inert.ts";
import { type FileOf, type ShownPlace, shownPlace } from "./shown-place.ts";
import type { VerdictFinding } from "./verdict-findings.ts";

/** Where relative paths start; whoever reads the log knows where that is. */
const root = "%SRCROOT%";

export const levels = { error: "error", warning: "warning", info: "note" } as const;

export interface SarifRun {
  readonly version: string;
  readonly rules: readonly JsonObject[];
  readonly invocation: JsonObject;
  readonly results: readonly JsonObject[];
}

/** A log of SARIF 2.1.0 with one run, with a newline at its end. */
export function sarifLog({ version, rules, invocation, results }: SarifRun): string {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "covenant", fullName: "openapi-covenant diff", version, rules } },
        invocations: [invocation],
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [root]: { description: { text: "The root of the repository, or where covenant ran." } } },
        results,
      },
    ],
  };
  return `${inertJson(log)}\n`;
}

/** What is to be said beside the results. */
export function notifications(findings: readonly VerdictFinding[], fileOf: FileOf): readonly JsonObject[] {
  return findings.map(({ diagnostic: { code, severity, message, fix }, shown }) => ({
    descriptor: { id: code },
    level: levels[severity],
    message: { text: messageText(`${message}. ${fix}`) },
    ...(shown === "" ? {} : { locations: [locationAt(shown, fileOf)] }),
  }));
}

/** A place as it is shown, with words about it; what is no file of the repository is told in them. */
export function locationAt(shown: string, fileOf: FileOf, words = ""): JsonObject {
  const place = shownPlace(shown);
  const artifact = artifactOf(place, fileOf);
  const told = artifact === undefined ? [words, `at ${shown}`].filter((one) => one !== "").join(", ") : words;
  const region = { startLine: place.line, startColumn: place.column };
  return {
    ...(told === "" ? {} : { message: { text: messageText(told) } }),
    ...(artifact === undefined ? {} : { physicalLocation: { artifactLocation: artifact, region } }),
  };
}

function artifactOf(place: ShownPlace, fileOf: FileOf): JsonObject | undefined {
  const address = webAddress(place.path);
  if (address !== undefined) return { uri: address.href };
  const file = fileOf(place);
  if (file === undefined) return undefined;
  const encoded = file.split("/").map(segment).join("/");
  return file.startsWith("/") ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: root };
}

function segment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** Plain text of a message: its braces are no placeholders (3.11.5), its brackets make no link (3.11.6). */
export function messageText(text: string): string {
  return text.replace(/[{}]/g, "$&$&").replaceAll("](", "\\](");
}
