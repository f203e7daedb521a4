// Schema FileReference: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { isObject } from "../../runtime/values.js";

function $is(v) {
  if (!isObject(v)) return false;
  const _uri = v.uri;
  if (typeof _uri !== "string") return false;
  return true;
}

function $collect(v, at, out) {
  if (!isObject(v)) {
    out.fail(at, "an object", v);
  } else {
    const _uri = v.uri;
    if (typeof _uri !== "string") out.fail(step(at, "uri"), "a string", _uri);
  }
}

export { $is as isFileReference, $collect as collectFileReference };
