import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import type { AttendanceSheetData } from "./attendance-data";
import { attendanceTexts } from "./attendance-texts";
import { rowsOfSheet } from "./rows-of-sheet";

/** The sheet to print and sign: who was expected stands in it, everybody else finds a row. */
export function AttendanceSheet({ sheet }: { readonly sheet: AttendanceSheetData }) {
  const words = useTexts(attendanceTexts);
  const { place, moment, where, convenedBy, expected } = sheet;
  const workspace = `/cantieri/${place.workspaceId}`;
  const workshop = `${workspace}/laboratori/${place.workshopId}`;
  return (
    <main id="contenuto" tabIndex={-1} className="main attendance-sheet">
      <PageHead
        title={words.sheetTitle}
        facts={<span lang="it">{place.title}</span>}
        crumbs={{
          label: words.trail,
          trail: [
            { to: workspace, words: place.workspaceTitle },
            { to: `${workspace}/laboratori`, words: words.workshops },
            { to: workshop, words: place.title },
            { to: `${workshop}/presenze`, words: words.title },
          ],
        }}
      >
        <Button type="button" look="primary" icon="print" onClick={() => window.print()}>
          {words.print}
        </Button>
      </PageHead>
      <dl className="dl">
        <Fact term={words.when} said={moment} />
        <Fact term={words.where} said={where} />
        <Fact term={words.convenedBy} said={convenedBy} />
      </dl>
      <table className="sheet-rows">
        <thead>
          <tr>
            {[words.number, words.name, words.organisation, words.role, words.signature].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rowsOfSheet(expected.length) }, (_, row) => (
            <tr key={row}>
              <th scope="row" className="num">
                {row + 1}
              </th>
              <td />
              <td lang="it">{expected[row]}</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">{words.privacy(place.title)}</p>
    </main>
  );
}

function Fact({ term, said }: { readonly term: string; readonly said: string }) {
  if (said === "") return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd lang="it">{said}</dd>
    </div>
  );
}
