// What code weighs in a page: bundled, minified, gzipped.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bytes, gzipped, of a module's text and all it imports, from the folder given. */
export async function bundled(text, resolveDir) {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    preserveSymlinks: true,
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
