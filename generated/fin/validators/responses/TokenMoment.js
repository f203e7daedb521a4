// Schema TokenMoment: a predicate and a collector.
import { pattern } from "../../runtime/values.js";

const $pattern = /*#__PURE__*/ pattern("^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\+00$");
function $is(v) {
  if (typeof v !== "string") return false;
  if (!$pattern.test(v)) return false;
  return true;
}

function $collect(v, out) {
  if (typeof v !== "string") {
    out.fail([], "a string", v);
  } else {
    if (!$pattern.test(v)) out.fail([], "text that matches ^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\+00$", v, "pattern");
  }
}

export { $is as isTokenMoment$answer, $collect as collectTokenMoment$answer };
