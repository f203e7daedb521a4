// POST /v2/customers/{customer_id}/business/attach: validators of what is sent and of what is answered.
import { uuid } from "../../runtime/formats.js";
import { unnamed } from "../../runtime/places.js";
import { Validator } from "../../runtime/validator.js";
import { isObject } from "../../runtime/values.js";
import { collectMessageError$answer, isMessageError$answer } from "../responses/MessageError.js";
import { collectAttachDocumentsToBusinessCustomerV2Input, isAttachDocumentsToBusinessCustomerV2Input } from "../schemas/AttachDocumentsToBusinessCustomerV2Input.js";

const $named = /*#__PURE__*/ new Set(["formation_documents", "ownership_documents", "supporting_documents", "tos_policies_value"]);
const $named2 = /*#__PURE__*/ new Set(["customer_id"]);
const $named3 = /*#__PURE__*/ new Set(["path"]);
const $named4 = /*#__PURE__*/ new Set(["data"]);
const $named5 = /*#__PURE__*/ new Set(["data", "message", "status"]);
const $named6 = /*#__PURE__*/ new Set(["message"]);
const $named7 = /*#__PURE__*/ new Set(["errors", "message"]);
function $isBody(v, c) {
  if (!isAttachDocumentsToBusinessCustomerV2Input(v)) return false;
  return true;
}
function $collectBody(v, c, out) {
  collectAttachDocumentsToBusinessCustomerV2Input(v, out);
  out.unknownMembers([], v, $named);
}
function $isParameters(v, c) {
  if (!isObject(v)) return false;
  {
    const _path = v.path;
    if (!isObject(_path)) return false;
    {
      const _customer_id = _path.customer_id;
      if (typeof _customer_id !== "string") return false;
      if (!uuid(_customer_id)) return false;
    }
  }
  return true;
}
function $collectParameters(v, c, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _path = v.path;
      if (!isObject(_path)) {
        out.fail(["path"], "an object", _path);
      } else {
        {
          const _customer_id = _path.customer_id;
          if (typeof _customer_id !== "string") {
            out.fail(["path", "customer_id"], "a string", _customer_id);
          } else {
            if (!uuid(_customer_id)) out.fail(["path", "customer_id"], "a UUID", _customer_id, "format");
          }
        }
      }
      out.unknownMembers(["path"], _path, $named2);
    }
  }
  out.unknownMembers([], v, $named3);
}
function $isResponse200(v, c) {
  if (!isObject(v)) return false;
  {
    const _data = v.data;
    if (_data !== undefined) {
      if (!isObject(_data)) return false;
    }
  }
  return true;
}
function $collectResponse200(v, c, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _data = v.data;
      if (_data !== undefined) {
        if (!isObject(_data)) out.fail(["data"], "an object", _data);
      }
    }
  }
  out.unknownMembers([], v, $named4);
}
function $isResponse400(v, c) {
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
  {
    const _data = v.data;
    if (_data !== undefined) {
      if (!isObject(_data)) return false;
      for (const _key in _data) {
        if (!Object.hasOwn(_data, _key)) continue;
        const _member = _data[_key];
        if (typeof _member !== "string") return false;
      }
    }
  }
  return true;
}
function $collectResponse400(v, c, out) {
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
    {
      const _data = v.data;
      if (_data !== undefined) {
        if (!isObject(_data)) {
          out.fail(["data"], "an object", _data);
        } else {
          for (const _key in _data) {
            if (!Object.hasOwn(_data, _key)) continue;
            const _member = _data[_key];
            if (typeof _member !== "string") out.fail(["data", unnamed(_key)], "a string", _member);
          }
        }
      }
    }
  }
  out.unknownMembers([], v, $named5);
}
function $isResponse401(v, c) {
  if (!isMessageError$answer(v)) return false;
  return true;
}
function $collectResponse401(v, c, out) {
  collectMessageError$answer(v, out);
  out.unknownMembers([], v, $named6);
}
function $isResponse404(v, c) {
  if (!isMessageError$answer(v)) return false;
  return true;
}
function $collectResponse404(v, c, out) {
  collectMessageError$answer(v, out);
  out.unknownMembers([], v, $named6);
}
function $isResponse422(v, c) {
  if (!isObject(v)) return false;
  {
    const _message = v.message;
    if (typeof _message !== "string") return false;
  }
  {
    const _errors = v.errors;
    if (_errors !== undefined) {
      if (!Array.isArray(_errors)) return false;
      for (let _index = 0; _index < _errors.length; _index++) {
        const _entry = _errors[_index];
        if (!isObject(_entry)) return false;
        for (const _key in _entry) {
          if (!Object.hasOwn(_entry, _key)) continue;
          const _member = _entry[_key];
          if (typeof _member !== "string") return false;
        }
      }
    }
  }
  return true;
}
function $collectResponse422(v, c, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _message = v.message;
      if (typeof _message !== "string") out.fail(["message"], "a string", _message);
    }
    {
      const _errors = v.errors;
      if (_errors !== undefined) {
        if (!Array.isArray(_errors)) {
          out.fail(["errors"], "a list", _errors);
        } else {
          for (let _index = 0; _index < _errors.length; _index++) {
            const _entry = _errors[_index];
            if (!isObject(_entry)) {
              out.fail(["errors", _index], "an object", _entry);
            } else {
              for (const _key in _entry) {
                if (!Object.hasOwn(_entry, _key)) continue;
                const _member = _entry[_key];
                if (typeof _member !== "string") out.fail(["errors", _index, unnamed(_key)], "a string", _member);
              }
            }
          }
        }
      }
    }
  }
  out.unknownMembers([], v, $named7);
}

const $request = /*#__PURE__*/ new Validator({ status: 422, whole: "the request", is: $isBody, collect: $collectBody });
const $parameters = /*#__PURE__*/ new Validator({ status: 422, whole: "the parameters", is: $isParameters, collect: $collectParameters });
const $operation = {
  request: $request,
  parameters: $parameters,
  responses: {
    200: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse200, collect: $collectResponse200 }),
    400: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse400, collect: $collectResponse400 }),
    401: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse401, collect: $collectResponse401 }),
    404: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse404, collect: $collectResponse404 }),
    422: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse422, collect: $collectResponse422 }),
  },
};
export { $operation as attachDocumentsToBusinessCustomerV2, $request as request, $parameters as parameters };
