// Schema CodedError: a predicate and a collector.
import { isObject } from "../../runtime/values.js";

const $named = /*#__PURE__*/ new Set(["code", "message"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _error = v.error;
    if (_error !== undefined) {
      if (!isObject(_error)) return false;
      {
        const _code = _error.code;
        if (_code !== undefined) {
          if (typeof _code !== "string") return false;
        }
      }
      {
        const _message = _error.message;
        if (_message !== undefined) {
          if (typeof _message !== "string") return false;
        }
      }
    }
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _error = v.error;
      if (_error !== undefined) {
        if (!isObject(_error)) {
          out.fail(["error"], "an object", _error);
        } else {
          {
            const _code = _error.code;
            if (_code !== undefined) {
              if (typeof _code !== "string") out.fail(["error", "code"], "a string", _code);
            }
          }
          {
            const _message = _error.message;
            if (_message !== undefined) {
              if (typeof _message !== "string") out.fail(["error", "message"], "a string", _message);
            }
          }
        }
        out.unknownMembers(["error"], _error, $named);
      }
    }
  }
}

export { $is as isCodedError$answer, $collect as collectCodedError$answer };
