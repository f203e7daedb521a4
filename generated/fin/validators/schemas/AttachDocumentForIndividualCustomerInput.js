// Schema AttachDocumentForIndividualCustomerInput: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { uuid } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectProofOfAddressIndividual, isProofOfAddressIndividual } from "./ProofOfAddressIndividual.js";
import { collectProofOfIdentity, isProofOfIdentity } from "./ProofOfIdentity.js";
import { collectTosPoliciesValue, isTosPoliciesValue } from "./TosPoliciesValue.js";

const $named = /*#__PURE__*/ new Set(["country", "expiry_date", "files", "issue_date", "number", "type"]);
const $named2 = /*#__PURE__*/ new Set(["country", "files", "type"]);
function $is(v) {
  if (!isObject(v)) return false;
  if (v.customer_id === undefined) return false;
  if (v.proof_of_identity === undefined) return false;
  if (v.proof_of_address === undefined) return false;
  if (v.tos_policies_value === undefined) return false;
  const _customer_id = v.customer_id;
  if (_customer_id !== undefined) {
    if (typeof _customer_id !== "string") return false;
    if (typeof _customer_id === "string" && !uuid(_customer_id)) return false;
  }
  const _proof_of_identity = v.proof_of_identity;
  if (_proof_of_identity !== undefined) {
    if (!isProofOfIdentity(_proof_of_identity)) return false;
  }
  const _proof_of_address = v.proof_of_address;
  if (_proof_of_address !== undefined) {
    if (!isProofOfAddressIndividual(_proof_of_address)) return false;
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
    if (v.proof_of_identity === undefined) out.fail(step(at, "proof_of_identity"), "required", "a value", v.proof_of_identity);
    if (v.proof_of_address === undefined) out.fail(step(at, "proof_of_address"), "required", "a value", v.proof_of_address);
    if (v.tos_policies_value === undefined) out.fail(step(at, "tos_policies_value"), "required", "a value", v.tos_policies_value);
    const _customer_id = v.customer_id;
    if (_customer_id !== undefined) {
      if (typeof _customer_id !== "string") {
        out.fail(step(at, "customer_id"), "type", "a string", _customer_id);
      } else {
        if (typeof _customer_id === "string" && !uuid(_customer_id)) out.fail(step(at, "customer_id"), "format", "a UUID", _customer_id);
      }
    }
    const _proof_of_identity = v.proof_of_identity;
    if (_proof_of_identity !== undefined) {
      collectProofOfIdentity(_proof_of_identity, step(at, "proof_of_identity"), out);
      out.unknownMembers(step(at, "proof_of_identity"), _proof_of_identity, $named);
    }
    const _proof_of_address = v.proof_of_address;
    if (_proof_of_address !== undefined) {
      collectProofOfAddressIndividual(_proof_of_address, step(at, "proof_of_address"), out);
      out.unknownMembers(step(at, "proof_of_address"), _proof_of_address, $named2);
    }
    const _tos_policies_value = v.tos_policies_value;
    if (_tos_policies_value !== undefined) {
      collectTosPoliciesValue(_tos_policies_value, step(at, "tos_policies_value"), out);
    }
  }
}

export { $is as isAttachDocumentForIndividualCustomerInput, $collect as collectAttachDocumentForIndividualCustomerInput };
