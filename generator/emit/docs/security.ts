import type { Operation, SecurityScheme } from "../../model/api.ts";
import { code, inline, joined, type Markdown, md } from "./markdown.ts";
import type { Pages } from "./pages.ts";
import { cellProse } from "./prose.ts";

/** The ways to be admitted: "bearerAuth", "key and secret, or bearerAuth". */
export function securityWords({ security }: Operation, { api }: Pages): Markdown {
  if (security === undefined || security.length === 0) return md`none`;
  return joined(
    security.map((names) =>
      names.length === 0
        ? md`none`
        : joined(
            names.map((name) => wayIn(name, api.security)),
            md` and `,
          ),
    ),
    md`, or `,
  );
}

function wayIn(name: string, schemes: readonly SecurityScheme[]): Markdown {
  const scheme = schemes.find((one) => one.name === name);
  return scheme === undefined ? code(name) : md`${code(name)} (${schemeWords(scheme)})`;
}

function schemeWords({ type, scheme, in: place, parameterName }: SecurityScheme): Markdown {
  if (type === "apiKey") return md`${inline(place)} ${code(parameterName)}`;
  return inline(type === "http" ? scheme : type);
}

export function securityViews({ api }: Pages) {
  return api.security.map((one) => ({
    name: code(one.name),
    how: schemeWords(one),
    description: cellProse(one.description),
  }));
}
