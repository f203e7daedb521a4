import { stringify } from "yaml";
import type { Diagnostic } from "../../../generator/diagnostics.ts";
import { locate } from "../../../generator/read/locate.ts";
import { type Fragment, readFragment } from "../../../generator/read/pages/fragment.ts";
import { pageOf } from "./shared.ts";

/** A fragment in the older dialect, as exports write one: every member of it is there. */
export function older(over: {
  path?: unknown;
  method?: unknown;
  servers?: unknown;
  security?: unknown;
  parameters?: object;
  body?: unknown;
  codeSamples?: unknown;
  response?: unknown;
  deprecated?: unknown;
  type?: unknown;
  components?: unknown;
  more?: object;
}): Record<string, unknown> {
  const {
    path = "/parcels",
    method = "post",
    servers,
    codeSamples,
    response = {},
    components = { schemas: {} },
  } = over;
  const { security = [], parameters = {}, body = {}, deprecated = false, type = "path" } = over;
  const request = { security, parameters: { path: {}, query: {}, header: {}, cookie: {}, ...parameters }, body };
  return {
    paths: {
      path,
      method,
      ...(servers === undefined ? {} : { servers }),
      request: { ...request, ...(codeSamples === undefined ? {} : { codeSamples }) },
      response,
      deprecated,
      type,
      ...over.more,
    },
    components,
  };
}

/** A page that carries such a fragment, in the form of an export. */
export function olderPage(fence: string, body: unknown, file = "send.md", title = "Send a parcel"): string {
  const text = typeof body === "string" ? body : stringify(body, { aliasDuplicateObjects: false });
  return `# ${title}\n\n> It is picked up the same day.\n\n## OpenAPI\n\n\`\`\`\`yaml ${fence}\n${text}\`\`\`\`\n<!-- ${file} -->\n`;
}

/** A page's fragment, with what is wrong as "severity code pointer: message" and where as "line:column text". */
export function readOlder(fence: string, body: unknown, file = "send.md") {
  const found: Diagnostic[] = [];
  const text = olderPage(fence, body, file);
  const fragment = readFragment(pageOf(text, file), (one) => found.push(one));
  const wrong = found.map(({ code, severity, place }) => `${severity} ${code} ${place?.pointer}`);
  /** The line of the page on which a part of what was made is written. */
  const lineOf = (pointer: string) => {
    const { file, text: sources, written } = fragment as Fragment;
    const at = locate({ file, pointer: written(pointer), part: "key" }, new Map([[file, sources]]));
    return text.split("\n")[(at?.line ?? 0) - 1]?.trim();
  };
  return { fragment, found, wrong, lineOf };
}
