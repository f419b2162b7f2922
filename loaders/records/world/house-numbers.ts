/**
 * House numbers for homes outside the pool: odd ones, unique on their street however many homes the
 * draw puts there. `streets` holds the street of each home. Homes take the street's odd numbers in
 * steps of a prime, so that neighbours in the list are none on the street.
 */
export function oddHouseNumbers(streets: Int32Array, count: number): Int32Array {
  const homes = new Int32Array(count);
  for (const street of streets) homes[street]!++;
  let most = 64;
  for (const n of homes) most = Math.max(most, n);
  const modulus = nextPrime(most);
  const taken = new Int32Array(count);
  return streets.map((street) => {
    const rank = taken[street]!++;
    return 101 + 2 * ((rank * 31 + street * 17) % modulus);
  });
}

/** The next prime from `n` that is not 31, the step above. */
function nextPrime(n: number): number {
  for (let p = Math.max(37, n); ; p++) {
    let divisor = 2;
    while (divisor * divisor <= p && p % divisor !== 0) divisor++;
    if (divisor * divisor > p) return p;
  }
}
