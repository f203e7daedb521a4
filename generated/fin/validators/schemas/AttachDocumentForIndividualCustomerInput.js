// Schema AttachDocumentForIndividualCustomerInput: a predicate and a collector.
import { uuid } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectProofOfAddressIndividual, isProofOfAddressIndividual } from "./ProofOfAddressIndividual.js";
import { collectProofOfIdentity, isProofOfIdentity } from "./ProofOfIdentity.js";

const $named = /*#__PURE__*/ new Set(["country", "expiry_date", "files", "issue_date", "number", "type"]);
const $named2 = /*#__PURE__*/ new Set(["country", "files", "type"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _customer_id = v.customer_id;
    if (typeof _customer_id !== "string") return false;
    if (!uuid(_customer_id)) return false;
  }
  {
    const _proof_of_identity = v.proof_of_identity;
    if (!isProofOfIdentity(_proof_of_identity)) return false;
  }
  {
    const _proof_of_address = v.proof_of_address;
    if (!isProofOfAddressIndividual(_proof_of_address)) return false;
  }
  {
    const _tos_policies_value = v.tos_policies_value;
    if (typeof _tos_policies_value !== "string") return false;
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _customer_id = v.customer_id;
      if (typeof _customer_id !== "string") {
        out.fail(["customer_id"], "a string", _customer_id);
      } else {
        if (!uuid(_customer_id)) out.fail(["customer_id"], "a UUID", _customer_id, "format");
      }
    }
    {
      const _proof_of_identity = v.proof_of_identity;
      if (out.accepted || !isProofOfIdentity(_proof_of_identity)) out.inside(["proof_of_identity"], _proof_of_identity, collectProofOfIdentity, $named);
    }
    {
      const _proof_of_address = v.proof_of_address;
      if (out.accepted || !isProofOfAddressIndividual(_proof_of_address)) out.inside(["proof_of_address"], _proof_of_address, collectProofOfAddressIndividual, $named2);
    }
    {
      const _tos_policies_value = v.tos_policies_value;
      if (typeof _tos_policies_value !== "string") out.fail(["tos_policies_value"], "a string", _tos_policies_value);
    }
  }
}

export { $is as isAttachDocumentForIndividualCustomerInput, $collect as collectAttachDocumentForIndividualCustomerInput };
