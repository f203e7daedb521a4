// Schema VerificationType: a predicate and a collector.
function $is(v) {
  if (v !== "STANDARD" && v !== "RELIANCE") return false;
  return true;
}

function $collect(v, out) {
  if (typeof v !== "string") {
    out.fail([], "a string", v);
  } else {
    if (v !== "STANDARD" && v !== "RELIANCE") out.fail([], "STANDARD or RELIANCE", v, "enum");
  }
}

export { $is as isVerificationType, $collect as collectVerificationType };
