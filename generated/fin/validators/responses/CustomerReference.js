// Schema CustomerReference: a predicate and a collector.
import { isObject } from "../../runtime/values.js";

const $named = /*#__PURE__*/ new Set(["customer_id"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _data = v.data;
    if (_data !== undefined) {
      if (!isObject(_data)) return false;
      {
        const _customer_id = _data.customer_id;
        if (_customer_id !== undefined) {
          if (typeof _customer_id !== "string") return false;
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
      const _data = v.data;
      if (_data !== undefined) {
        if (!isObject(_data)) {
          out.fail(["data"], "an object", _data);
        } else {
          {
            const _customer_id = _data.customer_id;
            if (_customer_id !== undefined) {
              if (typeof _customer_id !== "string") out.fail(["data", "customer_id"], "a string", _customer_id);
            }
          }
        }
        out.unknownMembers(["data"], _data, $named);
      }
    }
  }
}

export { $is as isCustomerReference$answer, $collect as collectCustomerReference$answer };
