// webhook customer.rfi: validators of what is sent and of what is answered.
import { step } from "../../runtime/findings.js";
import { Validator } from "../../runtime/validator.js";
import { isObject } from "../../runtime/values.js";
import { collectRequestForInformation, isRequestForInformation } from "../schemas/RequestForInformation.js";
import { collectWebhookEventEnvelope, isWebhookEventEnvelope } from "../schemas/WebhookEventEnvelope.js";

const $named = /*#__PURE__*/ new Set(["created_at", "event_reference_id", "id", "sandbox_mode", "type"]);
const $named2 = /*#__PURE__*/ new Set(["associated_party_id", "categories", "scope", "section"]);
const $named3 = /*#__PURE__*/ new Set(["customer_id", "request_for_information"]);
const $named4 = /*#__PURE__*/ new Set(["data", "event"]);
const $named5 = /*#__PURE__*/ new Set(["x-fin-signature", "x-fin-signature-algorithm"]);
const $named6 = /*#__PURE__*/ new Set(["header"]);
function $isBody(v, c) {
  if (!isObject(v)) return false;
  const _event = v.event;
  if (_event !== undefined) {
    if (!isWebhookEventEnvelope(_event)) return false;
  }
  const _data = v.data;
  if (_data !== undefined) {
    if (!isObject(_data)) return false;
    if (_data.customer_id === undefined) return false;
    if (_data.request_for_information === undefined) return false;
    const _customer_id = _data.customer_id;
    if (_customer_id !== undefined) {
      if (typeof _customer_id !== "string") return false;
    }
    const _request_for_information = _data.request_for_information;
    if (_request_for_information !== undefined) {
      if (!Array.isArray(_request_for_information)) return false;
      for (let _index = 0; _index < _request_for_information.length; _index++) {
        const _entry = _request_for_information[_index];
        if (!isRequestForInformation(_entry)) return false;
      }
    }
  }
  return true;
}
function $collectBody(v, c, out) {
  const at = undefined;
  if (!isObject(v)) {
    out.fail(at, "type", "an object", v);
  } else {
    const _event = v.event;
    if (_event !== undefined) {
      collectWebhookEventEnvelope(_event, step(at, "event"), out);
      out.unknownMembers(step(at, "event"), _event, $named);
    }
    const _data = v.data;
    if (_data !== undefined) {
      if (!isObject(_data)) {
        out.fail(step(at, "data"), "type", "an object", _data);
      } else {
        if (_data.customer_id === undefined) out.fail(step(step(at, "data"), "customer_id"), "required", "a value", _data.customer_id);
        if (_data.request_for_information === undefined) out.fail(step(step(at, "data"), "request_for_information"), "required", "a value", _data.request_for_information);
        const _customer_id = _data.customer_id;
        if (_customer_id !== undefined) {
          if (typeof _customer_id !== "string") out.fail(step(step(at, "data"), "customer_id"), "type", "a string", _customer_id);
        }
        const _request_for_information = _data.request_for_information;
        if (_request_for_information !== undefined) {
          if (!Array.isArray(_request_for_information)) {
            out.fail(step(step(at, "data"), "request_for_information"), "type", "a list", _request_for_information);
          } else {
            for (let _index = 0; _index < _request_for_information.length; _index++) {
              const _entry = _request_for_information[_index];
              collectRequestForInformation(_entry, step(step(step(at, "data"), "request_for_information"), _index), out);
              out.unknownMembers(step(step(step(at, "data"), "request_for_information"), _index), _entry, $named2);
            }
          }
        }
      }
      out.unknownMembers(step(at, "data"), _data, $named3);
    }
  }
  out.unknownMembers(undefined, v, $named4);
}
function $isParameters(v, c) {
  if (!isObject(v)) return false;
  if (v.header === undefined) return false;
  const _header = v.header;
  if (_header !== undefined) {
    if (!isObject(_header)) return false;
    if (_header["x-fin-signature"] === undefined) return false;
    const _x_fin_signature = _header["x-fin-signature"];
    if (_x_fin_signature !== undefined) {
      if (typeof _x_fin_signature !== "string") return false;
    }
    const _x_fin_signature_algorithm = _header["x-fin-signature-algorithm"];
    if (_x_fin_signature_algorithm !== undefined) {
      if (typeof _x_fin_signature_algorithm !== "string") return false;
    }
  }
  return true;
}
function $collectParameters(v, c, out) {
  const at = undefined;
  if (!isObject(v)) {
    out.fail(at, "type", "an object", v);
  } else {
    if (v.header === undefined) out.fail(step(at, "header"), "required", "a value", v.header);
    const _header = v.header;
    if (_header !== undefined) {
      if (!isObject(_header)) {
        out.fail(step(at, "header"), "type", "an object", _header);
      } else {
        if (_header["x-fin-signature"] === undefined) out.fail(step(step(at, "header"), "x-fin-signature"), "required", "a value", _header["x-fin-signature"]);
        const _x_fin_signature = _header["x-fin-signature"];
        if (_x_fin_signature !== undefined) {
          if (typeof _x_fin_signature !== "string") out.fail(step(step(at, "header"), "x-fin-signature"), "type", "a string", _x_fin_signature);
        }
        const _x_fin_signature_algorithm = _header["x-fin-signature-algorithm"];
        if (_x_fin_signature_algorithm !== undefined) {
          if (typeof _x_fin_signature_algorithm !== "string") out.fail(step(step(at, "header"), "x-fin-signature-algorithm"), "type", "a string", _x_fin_signature_algorithm);
        }
      }
      out.unknownMembers(step(at, "header"), _header, $named5);
    }
  }
  out.unknownMembers(undefined, v, $named6);
}

const $operation = {
  request: /*#__PURE__*/ new Validator({ status: 422, whole: "the request", phases: [{ is: $isBody, collect: $collectBody }] }),
  parameters: /*#__PURE__*/ new Validator({ status: 422, whole: "the parameters", phases: [{ is: $isParameters, collect: $collectParameters }] }),
  responses: {},
};
export { $operation as customerRfi };
