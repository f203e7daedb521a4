// Schema FileReference: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { isObject } from "../../runtime/values.js";

function $is(v) {
  if (!isObject(v)) return false;
  if (v.uri === undefined) return false;
  const _uri = v.uri;
  if (_uri !== undefined) {
    if (typeof _uri !== "string") return false;
  }
  return true;
}

function $collect(v, at, out) {
  if (!isObject(v)) {
    out.fail(at, "type", "an object", v);
  } else {
    if (v.uri === undefined) out.fail(step(at, "uri"), "required", "a value", v.uri);
    const _uri = v.uri;
    if (_uri !== undefined) {
      if (typeof _uri !== "string") out.fail(step(at, "uri"), "type", "a string", _uri);
    }
  }
}

export { $is as isFileReference, $collect as collectFileReference };
