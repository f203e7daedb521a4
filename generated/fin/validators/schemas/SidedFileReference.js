// Schema SidedFileReference: a predicate and a collector.
import { isObject } from "../../runtime/values.js";

function $is(v) {
  if (!isObject(v)) return false;
  {
    const _side = v.side;
    if (_side !== undefined) {
      if (_side !== "FRONT" && _side !== "BACK") return false;
    }
  }
  {
    const _uri = v.uri;
    if (typeof _uri !== "string") return false;
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _side = v.side;
      if (_side !== undefined) {
        if (typeof _side !== "string") {
          out.fail(["side"], "a string", _side);
        } else {
          if (_side !== "FRONT" && _side !== "BACK") out.fail(["side"], "FRONT or BACK", _side, "enum");
        }
      }
    }
    {
      const _uri = v.uri;
      if (typeof _uri !== "string") out.fail(["uri"], "a string", _uri);
    }
  }
}

export { $is as isSidedFileReference, $collect as collectSidedFileReference };
