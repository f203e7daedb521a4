// Schema TosPoliciesValue: a predicate and a collector.
function $is(v) {
  if (typeof v !== "string") return false;
  return true;
}

function $collect(v, at, out) {
  if (typeof v !== "string") out.fail(at, "type", "a string", v);
}

export { $is as isTosPoliciesValue, $collect as collectTosPoliciesValue };
