// Schema FileReference: a predicate and a collector.
import { isObject } from "../../runtime/values.js";

function $is(v) {
  if (!isObject(v)) return false;
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
      const _uri = v.uri;
      if (typeof _uri !== "string") out.fail(["uri"], "a string", _uri);
    }
  }
}

export { $is as isFileReference, $collect as collectFileReference };
