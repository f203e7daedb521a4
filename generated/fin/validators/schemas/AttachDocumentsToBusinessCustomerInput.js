// Schema AttachDocumentsToBusinessCustomerInput: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { uuid } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectCompanyDetailsDocument, isCompanyDetailsDocument } from "./CompanyDetailsDocument.js";
import { collectLegalPresenceDocument, isLegalPresenceDocument } from "./LegalPresenceDocument.js";
import { collectOwnershipStructureDocument, isOwnershipStructureDocument } from "./OwnershipStructureDocument.js";
import { collectTosPoliciesValue, isTosPoliciesValue } from "./TosPoliciesValue.js";

const $named = /*#__PURE__*/ new Set(["files", "type"]);
function $is(v) {
  if (!isObject(v)) return false;
  if (v.customer_id === undefined) return false;
  if (v.ownership_structure === undefined) return false;
  if (v.company_details === undefined) return false;
  if (v.legal_presence === undefined) return false;
  if (v.tos_policies_value === undefined) return false;
  const _customer_id = v.customer_id;
  if (_customer_id !== undefined) {
    if (typeof _customer_id !== "string") return false;
    if (typeof _customer_id === "string" && !uuid(_customer_id)) return false;
  }
  const _ownership_structure = v.ownership_structure;
  if (_ownership_structure !== undefined) {
    if (!Array.isArray(_ownership_structure)) return false;
    for (let _index = 0; _index < _ownership_structure.length; _index++) {
      const _entry = _ownership_structure[_index];
      if (!isOwnershipStructureDocument(_entry)) return false;
    }
  }
  const _company_details = v.company_details;
  if (_company_details !== undefined) {
    if (!Array.isArray(_company_details)) return false;
    for (let _index2 = 0; _index2 < _company_details.length; _index2++) {
      const _entry2 = _company_details[_index2];
      if (!isCompanyDetailsDocument(_entry2)) return false;
    }
  }
  const _legal_presence = v.legal_presence;
  if (_legal_presence !== undefined) {
    if (!Array.isArray(_legal_presence)) return false;
    for (let _index3 = 0; _index3 < _legal_presence.length; _index3++) {
      const _entry3 = _legal_presence[_index3];
      if (!isLegalPresenceDocument(_entry3)) return false;
    }
  }
  const _tos_policies_value = v.tos_policies_value;
  if (_tos_policies_value !== undefined) {
    if (!isTosPoliciesValue(_tos_policies_value)) return false;
  }
  return true;
}

function $collect(v, at, out) {
  if (!isObject(v)) {
    out.fail(at, "type", "an object", v);
  } else {
    if (v.customer_id === undefined) out.fail(step(at, "customer_id"), "required", "a value", v.customer_id);
    if (v.ownership_structure === undefined) out.fail(step(at, "ownership_structure"), "required", "a value", v.ownership_structure);
    if (v.company_details === undefined) out.fail(step(at, "company_details"), "required", "a value", v.company_details);
    if (v.legal_presence === undefined) out.fail(step(at, "legal_presence"), "required", "a value", v.legal_presence);
    if (v.tos_policies_value === undefined) out.fail(step(at, "tos_policies_value"), "required", "a value", v.tos_policies_value);
    const _customer_id = v.customer_id;
    if (_customer_id !== undefined) {
      if (typeof _customer_id !== "string") {
        out.fail(step(at, "customer_id"), "type", "a string", _customer_id);
      } else {
        if (typeof _customer_id === "string" && !uuid(_customer_id)) out.fail(step(at, "customer_id"), "format", "a UUID", _customer_id);
      }
    }
    const _ownership_structure = v.ownership_structure;
    if (_ownership_structure !== undefined) {
      if (!Array.isArray(_ownership_structure)) {
        out.fail(step(at, "ownership_structure"), "type", "a list", _ownership_structure);
      } else {
        for (let _index = 0; _index < _ownership_structure.length; _index++) {
          const _entry = _ownership_structure[_index];
          collectOwnershipStructureDocument(_entry, step(step(at, "ownership_structure"), _index), out);
          out.unknownMembers(step(step(at, "ownership_structure"), _index), _entry, $named);
        }
      }
    }
    const _company_details = v.company_details;
    if (_company_details !== undefined) {
      if (!Array.isArray(_company_details)) {
        out.fail(step(at, "company_details"), "type", "a list", _company_details);
      } else {
        for (let _index2 = 0; _index2 < _company_details.length; _index2++) {
          const _entry2 = _company_details[_index2];
          collectCompanyDetailsDocument(_entry2, step(step(at, "company_details"), _index2), out);
          out.unknownMembers(step(step(at, "company_details"), _index2), _entry2, $named);
        }
      }
    }
    const _legal_presence = v.legal_presence;
    if (_legal_presence !== undefined) {
      if (!Array.isArray(_legal_presence)) {
        out.fail(step(at, "legal_presence"), "type", "a list", _legal_presence);
      } else {
        for (let _index3 = 0; _index3 < _legal_presence.length; _index3++) {
          const _entry3 = _legal_presence[_index3];
          collectLegalPresenceDocument(_entry3, step(step(at, "legal_presence"), _index3), out);
          out.unknownMembers(step(step(at, "legal_presence"), _index3), _entry3, $named);
        }
      }
    }
    const _tos_policies_value = v.tos_policies_value;
    if (_tos_policies_value !== undefined) {
      collectTosPoliciesValue(_tos_policies_value, step(at, "tos_policies_value"), out);
    }
  }
}

export { $is as isAttachDocumentsToBusinessCustomerInput, $collect as collectAttachDocumentsToBusinessCustomerInput };
