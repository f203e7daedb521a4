// webhook customer.rfi: validators of what is sent and of what is answered.
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
  {
    const _event = v.event;
    if (_event !== undefined) {
      if (!isWebhookEventEnvelope(_event)) return false;
    }
  }
  {
    const _data = v.data;
    if (_data !== undefined) {
      if (!isObject(_data)) return false;
      {
        const _customer_id = _data.customer_id;
        if (typeof _customer_id !== "string") return false;
      }
      {
        const _request_for_information = _data.request_for_information;
        if (!Array.isArray(_request_for_information)) return false;
        for (let _index = 0; _index < _request_for_information.length; _index++) {
          const _entry = _request_for_information[_index];
          if (!isRequestForInformation(_entry)) return false;
        }
      }
    }
  }
  return true;
}
function $collectBody(v, c, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _event = v.event;
      if (_event !== undefined) {
        if (out.accepted || !isWebhookEventEnvelope(_event)) out.inside(["event"], _event, collectWebhookEventEnvelope, $named);
      }
    }
    {
      const _data = v.data;
      if (_data !== undefined) {
        if (!isObject(_data)) {
          out.fail(["data"], "an object", _data);
        } else {
          {
            const _customer_id = _data.customer_id;
            if (typeof _customer_id !== "string") out.fail(["data", "customer_id"], "a string", _customer_id);
          }
          {
            const _request_for_information = _data.request_for_information;
            if (!Array.isArray(_request_for_information)) {
              out.fail(["data", "request_for_information"], "a list", _request_for_information);
            } else {
              for (let _index = 0; _index < _request_for_information.length; _index++) {
                const _entry = _request_for_information[_index];
                if (out.accepted || !isRequestForInformation(_entry)) out.inside(["data", "request_for_information", _index], _entry, collectRequestForInformation, $named2);
              }
            }
          }
        }
        out.unknownMembers(["data"], _data, $named3);
      }
    }
  }
  out.unknownMembers([], v, $named4);
}
function $isParameters(v, c) {
  if (!isObject(v)) return false;
  {
    const _header = v.header;
    if (!isObject(_header)) return false;
    {
      const _x_fin_signature = _header["x-fin-signature"];
      if (typeof _x_fin_signature !== "string") return false;
    }
    {
      const _x_fin_signature_algorithm = _header["x-fin-signature-algorithm"];
      if (_x_fin_signature_algorithm !== undefined) {
        if (typeof _x_fin_signature_algorithm !== "string") return false;
      }
    }
  }
  return true;
}
function $collectParameters(v, c, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _header = v.header;
      if (!isObject(_header)) {
        out.fail(["header"], "an object", _header);
      } else {
        {
          const _x_fin_signature = _header["x-fin-signature"];
          if (typeof _x_fin_signature !== "string") out.fail(["header", "x-fin-signature"], "a string", _x_fin_signature);
        }
        {
          const _x_fin_signature_algorithm = _header["x-fin-signature-algorithm"];
          if (_x_fin_signature_algorithm !== undefined) {
            if (typeof _x_fin_signature_algorithm !== "string") out.fail(["header", "x-fin-signature-algorithm"], "a string", _x_fin_signature_algorithm);
          }
        }
      }
      out.unknownMembers(["header"], _header, $named5);
    }
  }
  out.unknownMembers([], v, $named6);
}

const $request = /*#__PURE__*/ new Validator({ status: 422, whole: "the request", is: $isBody, collect: $collectBody });
const $parameters = /*#__PURE__*/ new Validator({ status: 422, whole: "the parameters", is: $isParameters, collect: $collectParameters });
const $operation = {
  request: $request,
  parameters: $parameters,
  responses: {},
};
export { $operation as customerRfi, $request as request, $parameters as parameters };
