import type { MapShapes, MunicipalityShape } from "~/domain/map/map-shapes";
import type { MapPin } from "~/domain/map/pins";
import { unproject } from "~/domain/map/project";
import type { Point } from "~/domain/territory/point";
import type { NeedsMapProps } from "~/features/needs/map/map-props";

const projection = { kind: "transverse", scale: 40_000, x: 500, y: 32_000 } as const;

/** Two municipalities side by side, 500 units wide each. */
const shapes: MapShapes = {
  width: 1000,
  height: 800,
  projection,
  municipalities: [buildMunicipality("001001", "Prali", 0), buildMunicipality("001002", "Cavour", 500)],
  surroundings: "",
  abroad: "",
  outline: "M0,0L1000,0L1000,800L0,800Z",
  provinces: "",
  unitsPerKilometre: 6,
  areOfficial: false,
  attribution: { it: "Fonte di prova", en: "Test source" },
  version: "one",
};

function buildMunicipality(code: string, name: string, left: number): MunicipalityShape {
  const right = left + 500;
  const path = `M${left},0L${right},0L${right},800L${left},800Z`;
  return { code, name, province: "TO", path, seat: [left + 250, 400], weight: 1, isInDistrict: true };
}

export function pointAt(x: number, y: number): Point {
  return unproject(projection, [x, y])!;
}

export function buildPin(id: string, x: number, y: number): MapPin {
  const category = { name: "Casa", icon: "home", colour: "blue" } as const;
  return { id, kind: "need", title: `Bisogno ${id}`, category, point: pointAt(x, y), area: null, count: 3 };
}

export const pins = [buildPin("a", 200, 400), buildPin("b", 800, 380), buildPin("c", 210, 700)];

export function buildProps(props: Partial<NeedsMapProps> = {}): NeedsMapProps {
  return {
    shapes,
    pins,
    fill: null,
    selectedId: null,
    onSelect: () => undefined,
    chosenCodes: new Set(),
    asking: null,
    onPlace: () => undefined,
    onCancel: () => undefined,
    people: [],
    ...props,
  };
}
