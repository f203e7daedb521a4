// Schema CustomerStatus: a predicate and a collector.
function $is(v) {
  if (typeof v !== "string") return false;
  return true;
}

function $collect(v, out) {
  if (typeof v !== "string") {
    out.fail([], "a string", v);
  } else {
    if (v !== "INCOMPLETE" && v !== "PROCESSING" && v !== "REVIEWING" && v !== "APPROVED" && v !== "ASSOCIATED_PARTIES_REMAINING" && v !== "IN_COMPLIANCE" && v !== "ACTION_REQUIRED" && v !== "REJECTED") out.drifted([], "a new member of the enum");
  }
}

export { $is as isCustomerStatus$answer, $collect as collectCustomerStatus$answer };
