import type { Diagnostic, Place } from "../diagnostics.ts";
import { componentNames } from "./componentnames.ts";
import { discover } from "./discover.ts";
import { isObject, type JsonObject, member } from "./document.ts";
import type { Library, LoadedFile } from "./library.ts";
import { linksOf } from "./links.ts";
import type { Origins } from "./origin.ts";
import { rewrite } from "./rewrite.ts";
import { routesOf } from "./routes.ts";
import { dialectsOf } from "./vocabulary.ts";

/**
 * The document with everything it refers to outside brought in: path items in place of their reference, all else among the
 * components, so that every `$ref` is "#" and a pointer without percent-encoding. What is wrong with references goes to
 * `diagnostics`, where each came from to `origins`. The library's values are left as they are.
 */
export function bundle(library: Library, origins: Origins, diagnostics: Diagnostic[]): JsonObject {
  const root = library.root.value as JsonObject;
  const placeOf = (file: LoadedFile, pointer: string): Place =>
    file === library.root ? origins.of(pointer) : { file: file.file, pointer };
  const links = linksOf(library, placeOf);
  const routes = routesOf(library, links);
  const dialects = dialectsOf(library, placeOf, diagnostics);
  const { imports, changed } = discover(library, links, routes, dialects, placeOf, diagnostics);
  if (!changed || diagnostics.some((one) => one.severity === "error")) return root;

  const components = member(root, "components");
  const names = componentNames([...imports.values()], library.root.file, (section) => {
    const own = isObject(components) ? member(components, section) : undefined;
    return isObject(own) ? Object.keys(own) : [];
  });
  return rewrite(library, routes, dialects, imports, names, origins);
}
