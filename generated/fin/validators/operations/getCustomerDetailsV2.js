// GET /v2/customers/{customer_id}: validators of what is sent and of what is answered.
import { uuid } from "../../runtime/formats.js";
import { unnamed } from "../../runtime/places.js";
import { Validator } from "../../runtime/validator.js";
import { field, isObject } from "../../runtime/values.js";
import { collectBusinessCustomerDetailV2$answer, isBusinessCustomerDetailV2$answer } from "../responses/BusinessCustomerDetailV2.js";
import { collectIndividualCustomerDetailV2$answer, isIndividualCustomerDetailV2$answer } from "../responses/IndividualCustomerDetailV2.js";
import { collectMessageError$answer, isMessageError$answer } from "../responses/MessageError.js";

const $named = /*#__PURE__*/ new Set(["customer_id"]);
const $named2 = /*#__PURE__*/ new Set(["path"]);
const $named3 = /*#__PURE__*/ new Set(["associated_parties", "business_name", "country_of_incorporation", "country_of_residence", "created_at", "customer_id", "customer_status", "email", "first_name", "last_name", "last_status_updated_at", "phone", "rejection_reason", "request_for_information", "tos_policies_url", "type", "updated_at", "verification_type"]);
const $named4 = /*#__PURE__*/ new Set(["data"]);
const $named5 = /*#__PURE__*/ new Set(["message"]);
const $named6 = /*#__PURE__*/ new Set(["errors", "message"]);
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
      out.unknownMembers(["path"], _path, $named);
    }
  }
  out.unknownMembers([], v, $named2);
}
function $isResponse200(v, c) {
  if (!isObject(v)) return false;
  {
    const _data = v.data;
    if (_data !== undefined) {
      const _type = field(_data, "type");
      if (_type === "INDIVIDUAL") {
        if (!isIndividualCustomerDetailV2$answer(_data)) return false;
      }
      if (_type === "BUSINESS") {
        if (!isBusinessCustomerDetailV2$answer(_data)) return false;
      }
      if (!(_type === "INDIVIDUAL" || _type === "BUSINESS") && typeof _type !== "string" && !isIndividualCustomerDetailV2$answer(_data) && !isBusinessCustomerDetailV2$answer(_data)) return false;
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
        const _type = field(_data, "type");
        if (_type === "INDIVIDUAL") {
          out.inside(["data"], _data, collectIndividualCustomerDetailV2$answer);
        }
        if (_type === "BUSINESS") {
          out.inside(["data"], _data, collectBusinessCustomerDetailV2$answer);
        }
        if (!(_type === "INDIVIDUAL" || _type === "BUSINESS") && typeof _type === "string") out.drifted(["data"], "a new alternative of the union");
        if (!(_type === "INDIVIDUAL" || _type === "BUSINESS") && typeof _type !== "string" && !isIndividualCustomerDetailV2$answer(_data) && !isBusinessCustomerDetailV2$answer(_data)) out.fail(["data"], "IndividualCustomerDetailV2 or BusinessCustomerDetailV2", _data, "oneOf");
        out.unknownMembers(["data"], _data, $named3);
      }
    }
  }
  out.unknownMembers([], v, $named4);
}
function $isResponse401(v, c) {
  if (!isMessageError$answer(v)) return false;
  return true;
}
function $collectResponse401(v, c, out) {
  collectMessageError$answer(v, out);
  out.unknownMembers([], v, $named5);
}
function $isResponse404(v, c) {
  if (!isMessageError$answer(v)) return false;
  return true;
}
function $collectResponse404(v, c, out) {
  collectMessageError$answer(v, out);
  out.unknownMembers([], v, $named5);
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
  out.unknownMembers([], v, $named6);
}

const $parameters = /*#__PURE__*/ new Validator({ status: 422, whole: "the parameters", is: $isParameters, collect: $collectParameters });
const $operation = {
  parameters: $parameters,
  responses: {
    200: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse200, collect: $collectResponse200 }),
    401: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse401, collect: $collectResponse401 }),
    404: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse404, collect: $collectResponse404 }),
    422: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse422, collect: $collectResponse422 }),
  },
};
export { $operation as getCustomerDetailsV2, $parameters as parameters };
