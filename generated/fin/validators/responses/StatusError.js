// Schema StatusError: a predicate and a collector.
import { isObject } from "../../runtime/values.js";

function $is(v) {
  if (!isObject(v)) return false;
  {
    const _status = v.status;
    if (_status !== undefined) {
      if (!Number.isInteger(_status)) return false;
    }
  }
  {
    const _message = v.message;
    if (_message !== undefined) {
      if (typeof _message !== "string") return false;
    }
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _status = v.status;
      if (_status !== undefined) {
        if (!Number.isInteger(_status)) out.fail(["status"], "a whole number", _status);
      }
    }
    {
      const _message = v.message;
      if (_message !== undefined) {
        if (typeof _message !== "string") out.fail(["message"], "a string", _message);
      }
    }
  }
}

export { $is as isStatusError$answer, $collect as collectStatusError$answer };
