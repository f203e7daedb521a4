// webhook customer.status: validators of what is sent and of what is answered.
import { Validator } from "../../runtime/validator.js";
import { field, isObject } from "../../runtime/values.js";
import { collectBusinessCustomerData, isBusinessCustomerData } from "../schemas/BusinessCustomerData.js";
import { collectIndividualCustomerData, isIndividualCustomerData } from "../schemas/IndividualCustomerData.js";
import { collectWebhookEventEnvelope, isWebhookEventEnvelope } from "../schemas/WebhookEventEnvelope.js";

const $named = /*#__PURE__*/ new Set(["created_at", "event_reference_id", "id", "sandbox_mode", "type"]);
const $named2 = /*#__PURE__*/ new Set(["associated_parties", "business_name", "country_of_incorporation", "country_of_residence", "created_at", "customer_id", "customer_status", "email", "first_name", "last_name", "phone", "tos_policies_url", "type", "updated_at", "verification_type"]);
const $named3 = /*#__PURE__*/ new Set(["data", "event"]);
const $named4 = /*#__PURE__*/ new Set(["x-fin-signature", "x-fin-signature-algorithm"]);
const $named5 = /*#__PURE__*/ new Set(["header"]);
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
      const _type = field(_data, "type");
      if (_type === "INDIVIDUAL") {
        if (!isIndividualCustomerData(_data)) return false;
      }
      if (_type === "BUSINESS") {
        if (!isBusinessCustomerData(_data)) return false;
      }
      if (!(_type === "INDIVIDUAL" || _type === "BUSINESS")) return false;
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
        const _type = field(_data, "type");
        if (_type === "INDIVIDUAL") {
          out.inside(["data"], _data, collectIndividualCustomerData);
        }
        if (_type === "BUSINESS") {
          out.inside(["data"], _data, collectBusinessCustomerData);
        }
        if (!(_type === "INDIVIDUAL" || _type === "BUSINESS")) out.fail(["data", "type"], "INDIVIDUAL or BUSINESS", _type, "oneOf");
        out.unknownMembers(["data"], _data, $named2);
      }
    }
  }
  out.unknownMembers([], v, $named3);
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
      out.unknownMembers(["header"], _header, $named4);
    }
  }
  out.unknownMembers([], v, $named5);
}

const $request = /*#__PURE__*/ new Validator({ status: 422, whole: "the request", is: $isBody, collect: $collectBody });
const $parameters = /*#__PURE__*/ new Validator({ status: 422, whole: "the parameters", is: $isParameters, collect: $collectParameters });
const $operation = {
  request: $request,
  parameters: $parameters,
  responses: {},
};
export { $operation as customerStatus, $request as request, $parameters as parameters };
