// POST /v2/customers/{customer_id}/individual/attach: validators of what is sent and of what is answered.
import { has, scalarOrNone, setOf, textOrNone, todayText } from "../../runtime/facts.js";
import { uuid } from "../../runtime/formats.js";
import { unnamed } from "../../runtime/places.js";
import { broken, leave, ordered } from "../../runtime/rule-findings.js";
import { SeenTexts } from "../../runtime/seen-texts.js";
import { Validator } from "../../runtime/validator.js";
import { isObject } from "../../runtime/values.js";
import { collectCodedError$answer, isCodedError$answer } from "../responses/CodedError.js";
import { collectMessageError$answer, isMessageError$answer } from "../responses/MessageError.js";
import { collectStatusError$answer, isStatusError$answer } from "../responses/StatusError.js";
import { collectAttachDocumentsToIndividualCustomerV2Input, isAttachDocumentsToIndividualCustomerV2Input } from "../schemas/AttachDocumentsToIndividualCustomerV2Input.js";

const $eligible = { id: "eligible", status: 403, source: "attach-documents-to-individual-customer-v2, Prerequisites", needs: [["customer", "api_version"], ["customer", "customer_status"], ["customer", "customer_type"]] };
const $one_in_flight = { id: "one-in-flight", status: 409, source: "attach-documents-to-individual-customer-v2, Prerequisites", needs: [["in_flight"]] };
const $one_primary_document = { id: "one-primary-document", status: 422, source: "attach-documents-to-individual-customer-v2, Key Rules, 1", needs: [] };
const $one_selfie = { id: "one-selfie", status: 422, source: "attach-documents-to-individual-customer-v2, Key Rules, 5", needs: [] };
const $selfie_when_configured = { id: "selfie-when-configured", status: 422, source: "attach-documents-to-individual-customer-v2, Key Rules, 5", needs: [["client", "selfie_required"]] };
const $sides = { id: "sides", status: 422, source: "attach-documents-to-individual-customer-v2, Identity Document Side Requirements", needs: [] };
const $state_of_issue = { id: "state-of-issue", status: 422, source: "attach-documents-to-individual-customer-v2, Key Rules, 2", needs: [] };
const $number_and_expiry = { id: "number-and-expiry", status: 422, source: null, needs: [] };
const $expires_after_today = { id: "expires-after-today", status: 422, source: null, needs: [["now"]] };
const $expires_after_issue = { id: "expires-after-issue", status: 422, source: null, needs: [] };
const $address_in_country_of_residence = { id: "address-in-country-of-residence", status: 422, source: null, needs: [["customer", "country_of_residence"]] };
const $unique_files = { id: "unique-files", status: 422, source: "attach-documents-to-individual-customer-v2, Key Rules, 4", needs: [] };
const $own_files = { id: "own-files", status: 403, source: "attach-documents-to-individual-customer-v2, Key Rules, 4", needs: [["uploads"]] };
const $seen = /*#__PURE__*/ new SeenTexts();
const $named = /*#__PURE__*/ new Set(["address_documents", "identifying_documents", "tos_policies_value"]);
const $reads = [["identifying_documents"], ["identifying_documents", "*", "type"]];
const $reads2 = [["files"], ["files", "*", "side"], ["type"]];
const $reads3 = [["type"], ["country"], []];
const $reads4 = [["type"], ["country"]];
const $reads5 = [["type"], []];
const $reads6 = [["type"]];
const $reads7 = [["type"], ["expiry_date"]];
const $reads8 = [["type"], ["expiry_date"], ["issue_date"]];
const $reads9 = [["country"]];
const $reads10 = [[]];
const $named2 = /*#__PURE__*/ new Set(["customer_id"]);
const $named3 = /*#__PURE__*/ new Set(["path"]);
const $named4 = /*#__PURE__*/ new Set(["data", "meta"]);
const $named5 = /*#__PURE__*/ new Set(["message", "status"]);
const $named6 = /*#__PURE__*/ new Set(["message"]);
const $named7 = /*#__PURE__*/ new Set(["error"]);
const $named8 = /*#__PURE__*/ new Set(["errors", "message"]);
function $is_precondition(v, c) {
  if (c?.customer?.customer_type != null && c?.customer?.customer_type !== "INDIVIDUAL") {
    return false;
  }
  if (c?.customer?.api_version != null && c?.customer?.api_version !== "v2") {
    return false;
  }
  if (c?.customer?.customer_status != null && c?.customer?.customer_status !== "INCOMPLETE" && c?.customer?.customer_status !== "ACTION_REQUIRED") {
    return false;
  }
  return true;
}
function $collect_precondition(v, c, out) {
  if (c?.customer?.customer_type != null && c?.customer?.customer_type !== "INDIVIDUAL") {
    broken(out, [], $eligible, "allowed only where customer.customer_type is INDIVIDUAL, got another value");
  }
  if (c?.customer?.api_version != null && c?.customer?.api_version !== "v2") {
    broken(out, [], $eligible, "allowed only where customer.api_version is v2, got another value");
  }
  if (c?.customer?.customer_status != null && c?.customer?.customer_status !== "INCOMPLETE" && c?.customer?.customer_status !== "ACTION_REQUIRED") {
    broken(out, [], $eligible, "allowed only where customer.customer_status is INCOMPLETE or ACTION_REQUIRED, got another value");
  }
  if (!(c?.customer?.customer_type === "INDIVIDUAL" && c?.customer?.api_version === "v2" && (c?.customer?.customer_status === "INCOMPLETE" || c?.customer?.customer_status === "ACTION_REQUIRED")) && !((c?.customer?.customer_type != null && c?.customer?.customer_type !== "INDIVIDUAL") || (c?.customer?.api_version != null && c?.customer?.api_version !== "v2") || (c?.customer?.customer_status != null && c?.customer?.customer_status !== "INCOMPLETE" && c?.customer?.customer_status !== "ACTION_REQUIRED"))) {
    leave(out, $eligible, c);
  }
}
function $is_concurrency(v, c) {
  const _running = c?.in_flight;
  if (typeof _running === "number" && _running >= 1) {
    return false;
  }
  return true;
}
function $collect_concurrency(v, c, out) {
  const _running = c?.in_flight;
  if (typeof _running === "number" && _running >= 1) {
    broken(out, [], $one_in_flight, "expected at most 1 call at once for each path.customer_id, got one more");
  }
  if (typeof _running !== "number") {
    leave(out, $one_in_flight, c);
  }
}
function $isBody(v, c) {
  if (!$is_precondition(v, c)) return false;
  if (!$is_concurrency(v, c)) return false;
  if (!isAttachDocumentsToIndividualCustomerV2Input(v)) return false;
  let _found = 0;
  let _found2 = 0;
  if (c?.client?.selfie_required === true) {
    let _found3 = 0;
    {
      const _list = v.identifying_documents;
      if (Array.isArray(_list)) for (let _i = 0; _i < _list.length; _i++) {
        const _entry = _list[_i];
        const _type = _entry.type;
        if (_type === "SELFIE") _found3++;
      }
    }
    if (Array.isArray(v.identifying_documents) && (_found3 !== 1)) {
      return false;
    }
  }
  $seen.start();
  const _set = setOf(c?.uploads);
  {
    const _list = v.identifying_documents;
    if (Array.isArray(_list)) for (let _i = 0; _i < _list.length; _i++) {
      const _entry = _list[_i];
      const _type = _entry.type;
      const _files = _entry.files;
      const _state = _entry.state;
      const _country = _entry.country;
      const _number = _entry.number;
      const _expiry_date = _entry.expiry_date;
      const _issue_date = _entry.issue_date;
      if (_type !== "SELFIE") _found++;
      if (_type === "SELFIE") _found2++;
      if (_type === "NATIONAL_ID" || _type === "DRIVERS_LICENSE" || _type === "RESIDENCE_PERMIT") {
        let _of_FRONT = 0, _of_BACK = 0, _others = 0;
        if (Array.isArray(_files)) for (let _i2 = 0; _i2 < _files.length; _i2++) {
          const _entry2 = _files[_i2];
          const _side = _entry2.side;
          if (_side === "FRONT") _of_FRONT++;
          else if (_side === "BACK") _of_BACK++;
          else _others++;
        }
        if (Array.isArray(_files) && (_of_FRONT !== 1 || _of_BACK !== 1 || _others !== 0)) {
          return false;
        }
      } else if (_type === "PASSPORT" || _type === "SELFIE") {
        if (Array.isArray(_files) && (_files.length !== 1)) {
          return false;
        }
      }
      if (_type === "DRIVERS_LICENSE" && _country === "USA") {
        if (_state === undefined) {
          return false;
        }
      } else if (_type !== "DRIVERS_LICENSE") {
        if (_type !== "SELFIE") {
          if (_type === "PASSPORT" || _type === "NATIONAL_ID" || _type === "RESIDENCE_PERMIT") {
            if (_state !== undefined) {
              return false;
            }
          }
        }
      }
      if (_type !== "SELFIE") {
        if (_number === undefined) {
          return false;
        }
        if (_expiry_date === undefined) {
          return false;
        }
      }
      if (_type !== "SELFIE") {
        const _left = textOrNone(_expiry_date);
        const _right = todayText(c);
        if (_left !== undefined) {
          if (_right !== undefined) {
            if (!(_left > _right)) {
              return false;
            }
          }
        }
      }
      if (_type !== "SELFIE") {
        const _left2 = textOrNone(_expiry_date);
        const _right2 = textOrNone(_issue_date);
        if (_left2 !== undefined && _right2 !== undefined) {
          if (!(_left2 > _right2)) {
            return false;
          }
        }
      }
      if (_type !== "SELFIE") {
        if (Array.isArray(_files)) for (let _i2 = 0; _i2 < _files.length; _i2++) {
          const _entry2 = _files[_i2];
          const _uri = _entry2.uri;
          if (_uri !== undefined) {
            if (!$seen.add(_uri)) {
              $seen.start();
              return false;
            }
          }
        }
      }
      if (Array.isArray(_files)) for (let _i2 = 0; _i2 < _files.length; _i2++) {
        const _entry2 = _files[_i2];
        const _uri = _entry2.uri;
        if (_uri !== undefined) {
          if (_set !== undefined && !has(_set, _uri)) {
            return false;
          }
        }
      }
    }
  }
  {
    const _list2 = v.address_documents;
    if (Array.isArray(_list2)) for (let _i3 = 0; _i3 < _list2.length; _i3++) {
      const _entry3 = _list2[_i3];
      const _country2 = _entry3.country;
      const _files2 = _entry3.files;
      const _left3 = scalarOrNone(_country2);
      const _right3 = scalarOrNone(c?.customer?.country_of_residence);
      if (_left3 !== undefined) {
        if (_right3 !== undefined) {
          if (!(_left3 === _right3)) {
            return false;
          }
        }
      }
      if (Array.isArray(_files2)) for (let _i4 = 0; _i4 < _files2.length; _i4++) {
        const _entry4 = _files2[_i4];
        const _uri2 = _entry4.uri;
        if (_uri2 !== undefined) {
          if (!$seen.add(_uri2)) {
            $seen.start();
            return false;
          }
        }
        if (_uri2 !== undefined) {
          if (_set !== undefined && !has(_set, _uri2)) {
            return false;
          }
        }
      }
    }
  }
  if (_found > 1) {
    return false;
  }
  if (_found2 > 1) {
    return false;
  }
  $seen.start();
  return true;
}
function $collectBody(v, c, out) {
  $collect_precondition(v, c, out);
  if (out.issues.length > 0) return;
  $collect_concurrency(v, c, out);
  if (out.issues.length > 0) return;
  collectAttachDocumentsToIndividualCustomerV2Input(v, out);
  out.unknownMembers([], v, $named);
  ordered(out, [$one_primary_document, $one_selfie, $selfie_when_configured, $sides, $state_of_issue, $number_and_expiry, $expires_after_today, $expires_after_issue, $address_in_country_of_residence, $unique_files, $own_files]);
  let _found = 0;
  let _found2 = 0;
  if (c?.client?.selfie_required === true) {
    let _found3 = 0;
    {
      const _list = v?.identifying_documents;
      if (Array.isArray(_list)) for (let _i = 0; _i < _list.length; _i++) {
        const _entry = _list[_i];
        const _type = _entry?.type;
        if (_type === "SELFIE") _found3++;
      }
    }
    if (Array.isArray(v?.identifying_documents) && (_found3 !== 1)) {
      broken(out, ["identifying_documents"], $selfie_when_configured, "expected exactly 1 entry where selfie (type is SELFIE), got " + _found3, [], $reads);
    }
  } else if (!(c?.client?.selfie_required != null && c?.client?.selfie_required !== true)) {
    leave(out, $selfie_when_configured, c, [], $reads);
  }
  $seen.start();
  const _set = setOf(c?.uploads);
  {
    const _list = v?.identifying_documents;
    if (Array.isArray(_list)) for (let _i = 0; _i < _list.length; _i++) {
      const _entry = _list[_i];
      const _at = ["identifying_documents", _i];
      const _type = _entry?.type;
      const _files = _entry?.files;
      const _state = _entry?.state;
      const _country = _entry?.country;
      const _number = _entry?.number;
      const _expiry_date = _entry?.expiry_date;
      const _issue_date = _entry?.issue_date;
      if (_type !== "SELFIE") _found++;
      if (_type === "SELFIE") _found2++;
      if (_type === "NATIONAL_ID" || _type === "DRIVERS_LICENSE" || _type === "RESIDENCE_PERMIT") {
        let _of_FRONT = 0, _of_BACK = 0, _others = 0;
        if (Array.isArray(_files)) for (let _i2 = 0; _i2 < _files.length; _i2++) {
          const _entry2 = _files[_i2];
          const _side = _entry2?.side;
          if (_side === "FRONT") _of_FRONT++;
          else if (_side === "BACK") _of_BACK++;
          else _others++;
        }
        if (Array.isArray(_files) && (_of_FRONT !== 1 || _of_BACK !== 1 || _others !== 0)) {
          broken(out, [..._at, "files"], $sides, "expected exactly 1 FRONT and 1 BACK where type is NATIONAL_ID, DRIVERS_LICENSE or RESIDENCE_PERMIT, got " + _of_FRONT + " FRONT" + ", " + _of_BACK + " BACK" + ", " + _others + " other", _at, $reads2);
        }
      } else if (_type === "PASSPORT" || _type === "SELFIE") {
        if (Array.isArray(_files) && (_files.length !== 1)) {
          broken(out, [..._at, "files"], $sides, "expected exactly 1 entry where type is PASSPORT or SELFIE, got " + _files.length, _at, $reads2);
        }
      }
      if (_type === "DRIVERS_LICENSE" && _country === "USA") {
        if (_state === undefined) {
          broken(out, [..._at, "state"], $state_of_issue, "expected a value where us license (type is DRIVERS_LICENSE and country is USA), got nothing", _at, $reads3);
        }
      } else if (_type !== "DRIVERS_LICENSE") {
        if (_type !== "SELFIE") {
          if (_type === "PASSPORT" || _type === "NATIONAL_ID" || _type === "RESIDENCE_PERMIT") {
            if (_state !== undefined) {
              broken(out, [..._at, "state"], $state_of_issue, "expected nothing where type is PASSPORT, NATIONAL_ID or RESIDENCE_PERMIT, got a value", _at, $reads3);
            }
          }
        }
      }
      if (_type !== "SELFIE") {
        if (_number === undefined) {
          broken(out, [..._at, "number"], $number_and_expiry, "expected a value except where selfie (type is SELFIE), got nothing", _at, $reads5);
        }
        if (_expiry_date === undefined) {
          broken(out, [..._at, "expiry_date"], $number_and_expiry, "expected a value except where selfie (type is SELFIE), got nothing", _at, $reads5);
        }
      }
      if (_type !== "SELFIE") {
        const _left = textOrNone(_expiry_date);
        const _right = todayText(c);
        if (_left !== undefined) {
          if (_right === undefined) {
            leave(out, $expires_after_today, c, _at, $reads7);
          } else if (!(_left > _right)) {
            broken(out, [..._at, "expiry_date"], $expires_after_today, "expected a day after today, got one that is not", _at, $reads7);
          }
        }
      }
      if (_type !== "SELFIE") {
        const _left2 = textOrNone(_expiry_date);
        const _right2 = textOrNone(_issue_date);
        if (_left2 !== undefined && _right2 !== undefined) {
          if (!(_left2 > _right2)) {
            broken(out, [..._at, "expiry_date"], $expires_after_issue, "expected a day after issue_date, got one that is not", _at, $reads8);
          }
        }
      }
      if (_type !== "SELFIE") {
        if (Array.isArray(_files)) for (let _i2 = 0; _i2 < _files.length; _i2++) {
          const _entry2 = _files[_i2];
          const _at2 = [..._at, "files", _i2];
          const _uri = _entry2?.uri;
          if (_uri !== undefined) {
            if (!$seen.add(_uri)) {
              broken(out, [..._at2, "uri"], $unique_files, "expected a value that no other place has, got one given before", _at, $reads6, [..._at2, "uri"], $reads10);
            }
          }
        }
      }
      if (Array.isArray(_files)) for (let _i2 = 0; _i2 < _files.length; _i2++) {
        const _entry2 = _files[_i2];
        const _at2 = [..._at, "files", _i2];
        const _uri = _entry2?.uri;
        if (_uri !== undefined) {
          if (_set !== undefined && !has(_set, _uri)) {
            broken(out, [..._at2, "uri"], $own_files, "expected one of uploads, got another", [..._at2, "uri"], $reads10);
          }
          if (_set === undefined) {
            leave(out, $own_files, c, [..._at2, "uri"], $reads10);
          }
        }
      }
    }
  }
  {
    const _list2 = v?.address_documents;
    if (Array.isArray(_list2)) for (let _i3 = 0; _i3 < _list2.length; _i3++) {
      const _entry3 = _list2[_i3];
      const _at3 = ["address_documents", _i3];
      const _country2 = _entry3?.country;
      const _files2 = _entry3?.files;
      const _left3 = scalarOrNone(_country2);
      const _right3 = scalarOrNone(c?.customer?.country_of_residence);
      if (_left3 !== undefined) {
        if (_right3 === undefined) {
          leave(out, $address_in_country_of_residence, c, _at3, $reads9);
        } else if (!(_left3 === _right3)) {
          broken(out, [..._at3, "country"], $address_in_country_of_residence, "expected a value equal to customer.country_of_residence, got another", _at3, $reads9);
        }
      }
      if (Array.isArray(_files2)) for (let _i4 = 0; _i4 < _files2.length; _i4++) {
        const _entry4 = _files2[_i4];
        const _at4 = [..._at3, "files", _i4];
        const _uri2 = _entry4?.uri;
        if (_uri2 !== undefined) {
          if (!$seen.add(_uri2)) {
            broken(out, [..._at4, "uri"], $unique_files, "expected a value that no other place has, got one given before", [..._at4, "uri"], $reads10);
          }
        }
        if (_uri2 !== undefined) {
          if (_set !== undefined && !has(_set, _uri2)) {
            broken(out, [..._at4, "uri"], $own_files, "expected one of uploads, got another", [..._at4, "uri"], $reads10);
          }
          if (_set === undefined) {
            leave(out, $own_files, c, [..._at4, "uri"], $reads10);
          }
        }
      }
    }
  }
  if (_found > 1) {
    broken(out, ["identifying_documents"], $one_primary_document, "expected at most 1 entry where type is not SELFIE, got " + _found, [], $reads);
  }
  if (_found2 > 1) {
    broken(out, ["identifying_documents"], $one_selfie, "expected at most 1 entry where selfie (type is SELFIE), got " + _found2, [], $reads);
  }
  $seen.start();
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
      {
        const _customer_id = _data.customer_id;
        if (_customer_id !== undefined) {
          if (typeof _customer_id !== "string") return false;
        }
      }
    }
  }
  {
    const _meta = v.meta;
    if (_meta !== undefined) {
      if (!isObject(_meta) && _meta !== null) return false;
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
        out.unknownMembers(["data"], _data, $named2);
      }
    }
    {
      const _meta = v.meta;
      if (_meta !== undefined) {
        if (!isObject(_meta) && _meta !== null) out.fail(["meta"], "an object or null", _meta);
      }
    }
  }
  out.unknownMembers([], v, $named4);
}
function $isResponse400(v, c) {
  if (!isStatusError$answer(v)) return false;
  return true;
}
function $collectResponse400(v, c, out) {
  collectStatusError$answer(v, out);
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
function $isResponse403(v, c) {
  if (!isCodedError$answer(v)) return false;
  return true;
}
function $collectResponse403(v, c, out) {
  collectCodedError$answer(v, out);
  out.unknownMembers([], v, $named7);
}
function $isResponse404(v, c) {
  if (!isMessageError$answer(v)) return false;
  return true;
}
function $collectResponse404(v, c, out) {
  collectMessageError$answer(v, out);
  out.unknownMembers([], v, $named6);
}
function $isResponse409(v, c) {
  if (!isCodedError$answer(v)) return false;
  return true;
}
function $collectResponse409(v, c, out) {
  collectCodedError$answer(v, out);
  out.unknownMembers([], v, $named7);
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
  out.unknownMembers([], v, $named8);
}
function $isResponse500(v, c) {
  if (!isStatusError$answer(v)) return false;
  return true;
}
function $collectResponse500(v, c, out) {
  collectStatusError$answer(v, out);
  out.unknownMembers([], v, $named5);
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
    403: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse403, collect: $collectResponse403 }),
    404: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse404, collect: $collectResponse404 }),
    409: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse409, collect: $collectResponse409 }),
    422: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse422, collect: $collectResponse422 }),
    500: /*#__PURE__*/ new Validator({ status: 502, whole: "the response", is: $isResponse500, collect: $collectResponse500 }),
  },
};
export { $operation as attachDocumentsToIndividualCustomerV2, $request as request, $parameters as parameters };
