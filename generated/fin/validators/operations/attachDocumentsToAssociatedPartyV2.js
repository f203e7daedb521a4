// POST /v2/customers/{customer_id}/associated-parties/individual/attach: validators of what is sent and of what is answered.
import { lookup, scalarOrNone, textOrNone, todayText } from "../../runtime/facts.js";
import { uuid } from "../../runtime/formats.js";
import { unnamed } from "../../runtime/places.js";
import { broken, leave, ordered } from "../../runtime/rule-findings.js";
import { Validator } from "../../runtime/validator.js";
import { isObject } from "../../runtime/values.js";
import { collectMessageError$answer, isMessageError$answer } from "../responses/MessageError.js";
import { collectAttachDocumentsToAssociatedPartyV2Input, isAttachDocumentsToAssociatedPartyV2Input } from "../schemas/AttachDocumentsToAssociatedPartyV2Input.js";

const $sides = { id: "sides", status: 422, source: "attach-documents-to-associated-party-v2, Identity Document Side Requirements", needs: [] };
const $not_expired = { id: "not-expired", status: 422, source: null, needs: [["now"]] };
const $green_card_for_us_residents = { id: "green-card-for-us-residents", status: 422, source: null, needs: [["parties", "*", "country_of_residence"]] };
const $address_within_90_days = { id: "address-within-90-days", status: 422, source: null, needs: [] };
const $named = /*#__PURE__*/ new Set(["associated_party_attachments"]);
const $reads = [["files"], ["files", "*", "side"], ["type"]];
const $reads2 = [["expiry_date"]];
const $reads3 = [["type"]];
const $named2 = /*#__PURE__*/ new Set(["customer_id"]);
const $named3 = /*#__PURE__*/ new Set(["path"]);
const $named4 = /*#__PURE__*/ new Set(["data"]);
const $named5 = /*#__PURE__*/ new Set(["data", "message", "status"]);
const $named6 = /*#__PURE__*/ new Set(["message"]);
const $named7 = /*#__PURE__*/ new Set(["errors", "message"]);
function $isBody(v, c) {
  if (!isAttachDocumentsToAssociatedPartyV2Input(v)) return false;
  {
    const _list = v.associated_party_attachments;
    if (Array.isArray(_list)) for (let _i = 0; _i < _list.length; _i++) {
      const _entry = _list[_i];
      const _identifying_documents = _entry.identifying_documents;
      const _associated_party_id = _entry.associated_party_id;
      if (Array.isArray(_identifying_documents)) for (let _i2 = 0; _i2 < _identifying_documents.length; _i2++) {
        const _entry2 = _identifying_documents[_i2];
        const _files = _entry2.files;
        const _type = _entry2.type;
        const _expiry_date = _entry2.expiry_date;
        if (_type === "NATIONAL_ID" || _type === "DRIVERS_LICENSE") {
          let _of_FRONT = 0, _of_BACK = 0, _others = 0;
          if (Array.isArray(_files)) for (let _i3 = 0; _i3 < _files.length; _i3++) {
            const _entry3 = _files[_i3];
            const _side = _entry3.side;
            if (_side === "FRONT") _of_FRONT++;
            else if (_side === "BACK") _of_BACK++;
            else _others++;
          }
          if (Array.isArray(_files) && (_of_FRONT !== 1 || _of_BACK !== 1 || _others !== 0)) {
            return false;
          }
        } else if (_type === "PASSPORT" || _type === "RESIDENCE_PERMIT") {
          if (Array.isArray(_files) && (_files.length !== 1)) {
            return false;
          }
        } else if (_type === "PERMANENT_RESIDENCY_ID") {
          if (Array.isArray(_files) && (_files.length < 1)) {
            return false;
          }
        }
        const _left = textOrNone(_expiry_date);
        const _right = todayText(c);
        if (_left !== undefined) {
          if (_right !== undefined) {
            if (!(_left >= _right)) {
              return false;
            }
          }
        }
        if (_type === "PERMANENT_RESIDENCY_ID") {
          const _left2 = scalarOrNone(lookup(c?.parties, _associated_party_id)?.country_of_residence);
          const _right2 = "USA";
          if (_left2 !== undefined) {
            if (!(_left2 === _right2)) {
              return false;
            }
          }
        }
      }
    }
  }
  return true;
}
function $collectBody(v, c, out) {
  collectAttachDocumentsToAssociatedPartyV2Input(v, out);
  out.unknownMembers([], v, $named);
  ordered(out, [$sides, $not_expired, $green_card_for_us_residents, $address_within_90_days]);
  {
    const _list = v?.associated_party_attachments;
    if (Array.isArray(_list)) for (let _i = 0; _i < _list.length; _i++) {
      const _entry = _list[_i];
      const _at = ["associated_party_attachments", _i];
      const _identifying_documents = _entry?.identifying_documents;
      const _associated_party_id = _entry?.associated_party_id;
      const _address_documents = _entry?.address_documents;
      if (Array.isArray(_identifying_documents)) for (let _i2 = 0; _i2 < _identifying_documents.length; _i2++) {
        const _entry2 = _identifying_documents[_i2];
        const _at2 = [..._at, "identifying_documents", _i2];
        const _files = _entry2?.files;
        const _type = _entry2?.type;
        const _expiry_date = _entry2?.expiry_date;
        if (_type === "NATIONAL_ID" || _type === "DRIVERS_LICENSE") {
          let _of_FRONT = 0, _of_BACK = 0, _others = 0;
          if (Array.isArray(_files)) for (let _i3 = 0; _i3 < _files.length; _i3++) {
            const _entry3 = _files[_i3];
            const _side = _entry3?.side;
            if (_side === "FRONT") _of_FRONT++;
            else if (_side === "BACK") _of_BACK++;
            else _others++;
          }
          if (Array.isArray(_files) && (_of_FRONT !== 1 || _of_BACK !== 1 || _others !== 0)) {
            broken(out, [..._at2, "files"], $sides, "expected exactly 1 FRONT and 1 BACK where type is NATIONAL_ID or DRIVERS_LICENSE, got " + _of_FRONT + " FRONT" + ", " + _of_BACK + " BACK" + ", " + _others + " other", _at2, $reads);
          }
        } else if (_type === "PASSPORT" || _type === "RESIDENCE_PERMIT") {
          if (Array.isArray(_files) && (_files.length !== 1)) {
            broken(out, [..._at2, "files"], $sides, "expected exactly 1 entry where type is PASSPORT or RESIDENCE_PERMIT, got " + _files.length, _at2, $reads);
          }
        } else if (_type === "PERMANENT_RESIDENCY_ID") {
          if (Array.isArray(_files) && (_files.length < 1)) {
            broken(out, [..._at2, "files"], $sides, "expected at least 1 entry where green card (type is PERMANENT_RESIDENCY_ID), got " + _files.length, _at2, $reads);
          }
        }
        const _left = textOrNone(_expiry_date);
        const _right = todayText(c);
        if (_left !== undefined) {
          if (_right === undefined) {
            leave(out, $not_expired, c, _at2, $reads2);
          } else if (!(_left >= _right)) {
            broken(out, [..._at2, "expiry_date"], $not_expired, "expected a day not before today, got one that is not", _at2, $reads2);
          }
        }
        if (_type === "PERMANENT_RESIDENCY_ID") {
          const _left2 = scalarOrNone(lookup(c?.parties, _associated_party_id)?.country_of_residence);
          const _right2 = "USA";
          if (_left2 === undefined) {
            leave(out, $green_card_for_us_residents, c, _at2, $reads3);
          } else if (!(_left2 === _right2)) {
            broken(out, _at2, $green_card_for_us_residents, "expected parties[@.associated_party_id].country_of_residence equal to USA, got another", _at2, $reads3);
          }
        }
      }
      if (Array.isArray(_address_documents)) for (let _i4 = 0; _i4 < _address_documents.length; _i4++) {
        const _entry4 = _address_documents[_i4];
        leave(out, $address_within_90_days, c);
      }
    }
  }
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
export { $operation as attachDocumentsToAssociatedPartyV2, $request as request, $parameters as parameters };
