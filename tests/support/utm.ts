/** WGS 84 */
const semiMajor = 6_378_137;
const flattening = 1 / 298.257223563;
const n = flattening / (2 - flattening);
const rectifying = (semiMajor / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
/** The series of Krüger, to the third order: better than a millimetre. */
const alpha = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5,
  (61 * n ** 3) / 240,
];

/** Degrees to metres of UTM 32N, by another way than the product's own. */
export function toUtm32([longitude, latitude]: readonly [number, number]): [number, number] {
  const phi = (latitude * Math.PI) / 180;
  const lambda = ((longitude - 9) * Math.PI) / 180;
  const root = (2 * Math.sqrt(n)) / (1 + n);
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - root * Math.atanh(root * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.sqrt(1 + t * t));
  let [east, north] = [eta, xi];
  alpha.forEach((a, index) => {
    const twice = 2 * (index + 1);
    east += a * Math.cos(twice * xi) * Math.sinh(twice * eta);
    north += a * Math.sin(twice * xi) * Math.cosh(twice * eta);
  });
  return [500_000 + 0.9996 * rectifying * east, 0.9996 * rectifying * north];
}
