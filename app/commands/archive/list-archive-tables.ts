import { writeCsv } from "~/domain/form/write-csv";
import type { ReadArchive } from "./read-readable-archive.server";

/** The tables and maps of an archive, by the path of each. */
export function listArchiveTables({
  bodies,
  sections,
  workshops,
  needsCsv,
  needsGeojson,
  needsMap,
}: ReadArchive): readonly { readonly path: string; readonly content: string }[] {
  const people = bodies.flatMap((body) =>
    body.people.map(({ name, email, role }) => [name, email, role, body.name]),
  );
  const cards = workshops.flatMap(({ title, day, cards: written }) =>
    written.map((card) => [title, day, card]),
  );
  return [
    {
      path: "tabelle/enti.csv",
      content: writeCsv([
        ["Ente", "Ruolo", "Tipo", "Sede", "Codice fiscale"],
        ...bodies.map(({ name, role, kind, seat, taxCode }) => [name, role, kind, seat, taxCode]),
      ]),
    },
    { path: "tabelle/persone.csv", content: writeCsv([["Persona", "Posta", "Ruolo", "Ente"], ...people]) },
    {
      path: "tabelle/sezioni.csv",
      content: writeCsv([
        ["Sezione", "Titolo", "Caratteri"],
        ...sections.map(({ id, title, characters }) => [id, title, characters]),
      ]),
    },
    {
      path: "tabelle/cartellini.csv",
      content: writeCsv([["Laboratorio", "Giorno", "Cartellino"], ...cards]),
    },
    { path: "tabelle/bisogni.csv", content: needsCsv },
    { path: "mappe/bisogni.geojson", content: needsGeojson },
    { path: "mappe/bisogni.svg", content: needsMap },
  ];
}
