import { type Draft, put } from "../copy.ts";
import { type Json, type JsonObject, member } from "../document.ts";
import { escapeToken } from "../pointer.ts";
import { means } from "./meaning.ts";
import type { OlderText } from "./older-reading.ts";

/** What secures an operation: its alternatives, and the schemes that they name. */
export interface OlderSecurity {
  readonly security: readonly JsonObject[];
  readonly schemes: JsonObject;
}

const at = "/paths/request/security";

/**
 * The alternatives of an operation, each with its credentials by where they are sent. Undefined where nothing is said of it;
 * an empty list says that nobody is asked.
 */
export function olderSecurity(source: OlderText): OlderSecurity | undefined {
  if ((member(source.mapping("/paths/request"), "security") ?? null) === null) return undefined;
  const schemes: Draft = {};
  const security = [...source.list(at).keys()].map((index) => {
    const one = `${at}/${index}`;
    source.knows(one, ["title", "parameters"]);
    source.knows(`${one}/parameters`, ["query", "header", "cookie"]);
    const credentials = (["query", "header", "cookie"] as const).flatMap((place) =>
      Object.keys(source.mapping(`${one}/parameters/${place}`)).map((name) => ({ place, name })),
    );
    const names = namesOf(source.text(`${one}/title`), credentials);
    const requirement: Draft = {};
    for (const [position, { place, name }] of credentials.entries()) {
      const from = `${one}/parameters/${place}/${escapeToken(name)}`;
      const scheme = schemeOf(source, from, place, name);
      const key = names[position] as string;
      const before = Object.hasOwn(schemes, key) ? (schemes[key] as Json) : undefined;
      if (before !== undefined && !means(before, scheme)) source.unclear(from, "another credential has the same title");
      put(schemes, key, scheme);
      put(requirement, key, []);
      source.moved(`/components/securitySchemes/${escapeToken(key)}`, from);
    }
    return requirement;
  });
  return { security, schemes };
}

/**
 * The names of an alternative's schemes: its title, which joins several by an ampersand. It gives them in an order that is
 * known only where all are sent in one place; else a credential's own name is one.
 */
function namesOf(
  title: string | undefined,
  credentials: readonly { readonly place: string; readonly name: string }[],
): readonly string[] {
  if (title !== undefined && title !== "" && credentials.length === 1) return [title];
  const titles = title?.split(" & ") ?? [];
  const places = new Set(credentials.map((one) => one.place));
  const isKnown = titles.length === credentials.length && places.size === 1 && new Set(titles).size === titles.length;
  return isKnown ? titles : credentials.map((one) => one.name);
}

function schemeOf(source: OlderText, from: string, place: string, name: string): JsonObject {
  source.knows(from, ["type", "scheme", "description"]);
  const type = source.text(`${from}/type`);
  const scheme = source.text(`${from}/scheme`);
  const description = source.text(`${from}/description`);
  const described = description === undefined ? {} : { description };
  if (type === "apiKey") return { type, ...described, in: place, name };
  if (type === "http" && scheme !== undefined) return { type, ...described, scheme };
  // Which flows there are is not said.
  if (type === "oauth2") return { type, ...described, flows: {} };
  if (type === "openIdConnect") return { type, ...described };
  source.unclear(from, "this credential is of no type that is known");
  return {};
}
