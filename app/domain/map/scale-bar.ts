/** The longest round length in kilometres whose bar is not longer than so many pixels. */
export function roundKilometres(pixelsPerKilometre: number, mostPixels: number): number {
  const most = mostPixels / pixelsPerKilometre;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((each) => each * power <= most) ?? 1;
  return step * power;
}
