// POST /v1/customers/associated-parties/individual/attach: validators of what is sent and of what is answered.
import { unnamed } from "../../runtime/places.js";
import { Validator } from "../../runtime/validator.js";
import { isObject } from "../../runtime/values.js";
import { collectMessageError$answer, isMessageError$answer } from "../responses/MessageError.js";
import { collectAttachDocumentToAssociatedPartyInput, isAttachDocumentToAssociatedPartyInput } from "../schemas/AttachDocumentToAssociatedPartyInput.js";

const $named = /*#__PURE__*/ new Set(["associated_party_attachments", "customer_id"]);
const $named2 = /*#__PURE__*/ new Set(["data"]);
const $named3 = /*#__PURE__*/ new Set(["message"]);
const $named4 = /*#__PURE__*/ new Set(["errors", "message"]);
function $isBody(v, c) {
  if (!isAttachDocumentToAssociatedPartyInput(v)) return false;
  return true;
}
function $collectBody(v, c, out) {
  collectAttachDocumentToAssociatedPartyInput(v, out);
  out.unknownMembers([], v, $named);
}
function $isParameters(v, c) {
  if (!isObject(v)) return false;
  return true;
}
function $collectParameters(v, c, out) {
  if (!isObject(v)) out.fail([], "an object", v);
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
  out.unknownMembers([], v, $named2);
}
function $isResponse401(v, c) {
  if (!isMessageError$answer(v)) return false;
  return true;
}
function $collectResponse401(v, c, out) {
  collectMessageError$answer(v, out);
  out.unknownMembers([], v, $named3);
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
  out.unknownMembers([], v, $named4);
}

const $request = /*#__PURE__*/ new Validator({ status: 422, whole: "the request", is: $isBody, collect: $collectBody });
const $parameters = /*#__PURE__*/ new Validator({ status: 422, whole: "the parameters", is: $isParameters, collect: $collectParameters });
const $operation = {
  request: $request,
  parameters: $parameters,
  responses: {
    200: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse200, collect: $collectResponse200 }),
    401: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse401, collect: $collectResponse401 }),
    422: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse422, collect: $collectResponse422 }),
  },
};
export { $operation as attachDocumentToAssociatedParty, $request as request, $parameters as parameters };
