import { imported, js, literal } from "../../code/printable.ts";
import type { Json } from "../../read/document.ts";
import type { Keyword } from "../keyword.ts";
import { isScalar, openValues, shown } from "./enum.ts";

/** `const` (JSON Schema 2020-12 validation, 6.1.3). */
export const constKeyword: Keyword = {
  name: "const",
  applies: "any",
  bind: () => undefined,
  check(value, env) {
    const other = isScalar(value)
      ? js`${env.value} !== ${literal(value)}`
      : js`!${imported("equal", "runtime/equality.js")}(${env.value}, ${env.constant("expected", literal(value))})`;
    if (!env.strict && isScalar(value))
      return openValues([value], other, "const", "another value than the document's", env);
    return [env.failWhen(other, "const", literal(shown(value)))];
  },
  describe: (value: Json) => shown(value),
};
