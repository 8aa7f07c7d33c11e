import { indicatorPicture } from "./describe-indicators";
import type { PrintableApplication } from "./printable-application";

/** Where the picture of the map of needs is in the file. */
export const mapPart = "Pictures/map.png";

/** Where the map of an indicator is in the file. */
export function indicatorPart(index: number): string {
  return `Pictures/${indicatorPicture(index)}`;
}

/** Every picture of a file by its place in it. */
export function odtPictures({
  needs,
  indicators,
}: PrintableApplication): Readonly<Record<string, Uint8Array>> {
  return {
    ...(needs ? { [mapPart]: needs.map.png } : {}),
    ...Object.fromEntries(indicators.map(({ map }, index) => [indicatorPart(index), map.png])),
  };
}
