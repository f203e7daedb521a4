// Schema RequestedField: a predicate and a collector.
import { isObject } from "../../runtime/values.js";

function $is(v) {
  if (!isObject(v)) return false;
  {
    const _field_name = v.field_name;
    if (typeof _field_name !== "string") return false;
  }
  {
    const _data_type = v.data_type;
    if (typeof _data_type !== "string") return false;
  }
  {
    const _status = v.status;
    if (typeof _status !== "string") return false;
  }
  {
    const _side = v.side;
    if (_side !== undefined) {
      if (!(typeof _side === "string") && _side !== null) return false;
    }
  }
  {
    const _reason = v.reason;
    if (_reason !== undefined) {
      if (!(typeof _reason === "string") && _reason !== null) return false;
    }
  }
  {
    const _options = v.options;
    if (_options !== undefined) {
      if (!Array.isArray(_options)) return false;
      for (let _index = 0; _index < _options.length; _index++) {
        const _entry = _options[_index];
        if (typeof _entry !== "string") return false;
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
      const _field_name = v.field_name;
      if (typeof _field_name !== "string") out.fail(["field_name"], "a string", _field_name);
    }
    {
      const _data_type = v.data_type;
      if (typeof _data_type !== "string") {
        out.fail(["data_type"], "a string", _data_type);
      } else {
        if (_data_type !== "URI" && _data_type !== "DATE" && _data_type !== "TEXT" && _data_type !== "ENUM") out.drifted(["data_type"], "a new member of the enum");
      }
    }
    {
      const _status = v.status;
      if (typeof _status !== "string") {
        out.fail(["status"], "a string", _status);
      } else {
        if (_status !== "MISSING" && _status !== "EXPIRED" && _status !== "INVALID") out.drifted(["status"], "a new member of the enum");
      }
    }
    {
      const _side = v.side;
      if (_side !== undefined) {
        if (!(typeof _side === "string") && _side !== null) {
          out.fail(["side"], "a string or null", _side);
        } else {
          if (_side !== "FRONT" && _side !== "BACK" && _side !== null) out.drifted(["side"], "a new member of the enum");
        }
      }
    }
    {
      const _reason = v.reason;
      if (_reason !== undefined) {
        if (!(typeof _reason === "string") && _reason !== null) out.fail(["reason"], "a string or null", _reason);
      }
    }
    {
      const _options = v.options;
      if (_options !== undefined) {
        if (!Array.isArray(_options)) {
          out.fail(["options"], "a list", _options);
        } else {
          for (let _index = 0; _index < _options.length; _index++) {
            const _entry = _options[_index];
            if (typeof _entry !== "string") out.fail(["options", _index], "a string", _entry);
          }
        }
      }
    }
  }
}

export { $is as isRequestedField$answer, $collect as collectRequestedField$answer };
