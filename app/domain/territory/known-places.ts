import { areasOf, ringsOf } from "~/domain/map/area";
import type { Boundaries } from "~/domain/map/boundaries";
import { pointWithin } from "~/domain/map/point-within";
import type { KnownPlace } from "./known-place";
import { piedmontHamlets } from "./piedmont-hamlets";
import { type Municipality, piedmontMunicipalities } from "./piedmont-municipalities";
import type { Point } from "./point";

/** A place without what it is to a workspace. */
type AnyPlace = Omit<KnownPlace, "isInDistrict">;

/**
 * The places that can be looked for: Piedmont's, and the municipalities of imported boundaries, if there are any; when these
 * are of elsewhere altogether, theirs only.
 */
export function knownPlaces(imported: Boundaries | null): readonly AnyPlace[] {
  if (imported === null) return piedmontPlaces;
  const areas = areasOf(imported);
  const others = areas.filter(({ properties }) => !piedmont.has(properties.code));
  const places = others.map((area) => municipalityPlace(area.properties, pointWithin(ringsOf(area))));
  return others.length < areas.length ? [...piedmontPlaces, ...places] : places;
}

function municipalityPlace({ code, name, province }: Municipality, point: Point): AnyPlace {
  return { kind: "municipality", code, name, province, municipality: name, point };
}

const piedmont = new Map(piedmontMunicipalities.map((municipality) => [municipality.code, municipality]));

const hamlets = piedmontHamlets.map(({ name, municipalityCode: code, point }): AnyPlace => {
  const { name: municipality = "", province = "" } = piedmont.get(code) ?? {};
  return { kind: "hamlet", code, name, province, municipality, point };
});

const piedmontPlaces = [
  ...piedmontMunicipalities.map((municipality) => municipalityPlace(municipality, municipality.seat)),
  ...hamlets,
];
