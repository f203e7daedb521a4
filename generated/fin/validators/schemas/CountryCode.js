// Schema CountryCode: a predicate and a collector.
import { codes } from "../../runtime/values.js";

const $members = /*#__PURE__*/ codes(3, "abwfggoialalbndrergrmsmtatftgusutze bdielenesfagdgrhrhsihlmlrlzmuolrarbrntnvtwa cafanckhehlhnivmrodogokolompvriubuwxrymypze deujimankomza ecugyrishspstth finjilkrarosm gabbreogyhaibinlpmbnbnqrcrdrltmufumuy hkgmdndrvtiun idnmnndotrlrnrqslsrta jameyorpn kazengzhmirnaorwt laobnbrbycaiekasotuuxva macafarcodadgdvexhlkdliltmrnengnpozrtsrtquswiysyt namclerfkgaiciuldorplruzl omn pakancnerhllwngolrirkrtryseyf qat reuouuswa saudnengpgshnjmlblelvmrompmrbsdtpurvkvnwewzxmycyr tcacdgohajkklkmlsontounuruvwnza ugakrmirysazb vatctengbirnmut wlfsm yem zafmbwe");
function $is(v) {
  if (!$members.has(v)) return false;
  return true;
}

function $collect(v, out) {
  if (typeof v !== "string") {
    out.fail([], "a string", v);
  } else {
    if (!$members.has(v)) out.fail([], "one of AFG, ALB, DZA, ASM, AND, … (249 values)", v, "enum");
  }
}

export { $is as isCountryCode, $collect as collectCountryCode };
