import { foldText } from "~/domain/form/fold-text";
import { formatSeat } from "~/domain/organisation/seat";
import type { Municipality } from "~/domain/territory/piedmont-municipalities";
import { metresBetween, type Point } from "~/domain/territory/point";

/** A municipality that needs may be in, as files name it. */
export interface KnownMunicipality extends Municipality {
  /** null: not known */
  readonly seat: Point | null;
}

/** "Pinerolo (TO)" by code; the code itself of one that is not known. */
export function nameByCode(known: readonly Municipality[]): (code: string) => string {
  const names = new Map(
    known.map(({ code, name, province }) => [
      code,
      province === "" ? name : formatSeat({ municipality: name, province }),
    ]),
  );
  return (code) => names.get(code) ?? code;
}

/** Municipalities ready to be looked up many times. */
export interface MunicipalityFinder {
  has(code: string): boolean;
  /** By the name, however it is spelt, with the province in brackets or without; several where names are shared. */
  find(typed: string): readonly string[];
  /** The one with the nearest seat; null: none is near. */
  nearest(point: Point): string | null;
}

/** A municipality of Italy is no larger. */
const nearMetres = 30_000;

export function municipalityFinder(known: readonly KnownMunicipality[]): MunicipalityFinder {
  const codes = new Set(known.map(({ code }) => code));
  const byName = new Map<string, KnownMunicipality[]>();
  for (const one of known) {
    const namesakes = byName.get(foldName(one.name));
    if (namesakes) namesakes.push(one);
    else byName.set(foldName(one.name), [one]);
  }
  return {
    has: (code) => codes.has(code),
    find(typed) {
      const [, name = typed, province = ""] = /^(.+?)\s*\(\s*([A-Za-z]{2})\s*\)$/.exec(typed.trim()) ?? [];
      const plain = name.replace(/^\s*comune\s+di\s+/i, "");
      return (byName.get(foldName(plain)) ?? [])
        .filter((one) => province === "" || one.province === "" || one.province === province.toUpperCase())
        .map(({ code }) => code);
    },
    nearest(point) {
      let best: { readonly code: string; readonly metres: number } | null = null;
      for (const { code, seat } of known) {
        if (seat === null) continue;
        const metres = metresBetween(point, seat);
        if (metres <= (best?.metres ?? nearMetres)) best = { code, metres };
      }
      return best && best.code;
    },
  };
}

function foldName(name: string): string {
  return foldText(name).replaceAll(" ", "");
}
