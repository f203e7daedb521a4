// Schema SidedFileReference: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { isObject } from "../../runtime/values.js";

function $is(v) {
  if (!isObject(v)) return false;
  const _side = v.side;
  if (_side !== undefined) {
    if (_side !== "FRONT" && _side !== "BACK") return false;
  }
  const _uri = v.uri;
  if (typeof _uri !== "string") return false;
  return true;
}

function $collect(v, at, out) {
  if (!isObject(v)) {
    out.fail(at, "an object", v);
  } else {
    const _side = v.side;
    if (_side !== undefined) {
      if (typeof _side !== "string") {
        out.fail(step(at, "side"), "a string", _side);
      } else {
        if (_side !== "FRONT" && _side !== "BACK") out.fail(step(at, "side"), "FRONT or BACK", _side, "enum");
      }
    }
    const _uri = v.uri;
    if (typeof _uri !== "string") out.fail(step(at, "uri"), "a string", _uri);
  }
}

export { $is as isSidedFileReference, $collect as collectSidedFileReference };
