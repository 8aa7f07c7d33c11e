/** Of the sign of so many pins, in pixels: the same on the screen and in what is exported. */
export function clusterRadius(count: number): number {
  return count < 10 ? 15 : count < 100 ? 18 : 22;
}
