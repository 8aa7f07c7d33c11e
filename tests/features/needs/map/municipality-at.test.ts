import { expect, test } from "vitest";
import type { MunicipalityShape } from "~/domain/map/map-shapes";
import { municipalityAt } from "~/features/needs/map/municipality-at";

function buildShape(name: string, path: string): MunicipalityShape {
  return { code: name, name, province: "TO", path, seat: [0, 0], weight: 1, isInDistrict: true };
}

const holed = buildShape("around", "M0,0L100,0L100,100L0,100ZM40,40L40,60L60,60L60,40Z");
const enclave = buildShape("enclave", "M40,40L60,40L60,60L40,60Z");
const apart = buildShape("apart", "M200,0L210,0L210,10ZM-20.5,-20L-10,-20L-10,-10Z");

test("a place belongs to the municipality whose boundary is around it", () => {
  const all = [holed, enclave, apart];
  expect(municipalityAt(all, [20, 20])?.name).toBe("around");
  expect(municipalityAt(all, [50, 50])?.name).toBe("enclave");
  expect(municipalityAt(all, [208, 3])?.name).toBe("apart");
  expect(municipalityAt(all, [-11, -18])?.name).toBe("apart");
  expect(municipalityAt(all, [150, 50])).toBeNull();
});

test("a hole belongs to nobody", () => {
  expect(municipalityAt([holed], [50, 50])).toBeNull();
});
