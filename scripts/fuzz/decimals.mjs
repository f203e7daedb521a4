/** Is the value a multiple, both as their decimals are written? Exact, by whole numbers of any size. */
export function dividesExactly(value, divisor) {
  const [a, b] = [decimal(value), decimal(divisor)];
  const least = Math.min(a.exponent, b.exponent);
  const whole = ({ digits, exponent }) => digits * 10n ** BigInt(exponent - least);
  return whole(a) % whole(b) === 0n;
}

function decimal(number) {
  const [mantissa, exponent = "0"] = String(number).split("e");
  const [before, after = ""] = mantissa.split(".");
  return { digits: BigInt(before + after), exponent: Number(exponent) - after.length };
}
