import type { PrintedNeed } from "~/domain/needs/printed-need";
import { Button, ButtonLink } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { needsPrintTexts } from "./needs-print-texts";

export interface NeedsPrintData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  /** "27 novembre 2026" */
  readonly day: string;
  /** drawn by us, with every text in it escaped */
  readonly map: string;
  readonly needs: readonly PrintedNeed[];
  /** what was left out of the places, in a sentence; empty: nothing */
  readonly care: string;
  readonly attribution: string;
  readonly areOfficial: boolean;
  /** the query of the screen's address: "?tipo=bisogni", or nothing */
  readonly query: string;
}

/** The map with its needs in a table, for paper: A4 upright or lengthwise, readable without colours. */
export function NeedsPrint(data: NeedsPrintData) {
  const words = useTexts(needsPrintTexts);
  const workspace = `/cantieri/${data.workspaceId}`;
  return (
    <main id="contenuto" tabIndex={-1} className="main needs-print">
      <PageHead
        title={words.title}
        name={words.here}
        facts={`${data.workspaceTitle} · ${words.made(data.day)}`}
        crumbs={{
          label: words.trail,
          trail: [
            { to: workspace, words: data.workspaceTitle },
            { to: `${workspace}/bisogni${data.query}`, words: words.needs },
          ],
        }}
      >
        <PrintActs {...data} />
      </PageHead>
      {/* A drawing of ours: what people wrote is escaped in it. */}
      <div className="needs-print-map" dangerouslySetInnerHTML={{ __html: data.map }} />
      {data.needs.length === 0 ? <p>{words.none}</p> : <NeedsTable needs={data.needs} />}
      {data.care && <p>{data.care}</p>}
      <p className="needs-print-sources">
        {words.sources}: {data.attribution} {data.areOfficial ? "" : words.indicative}
      </p>
    </main>
  );
}

function PrintActs({ workspaceId, query }: NeedsPrintData) {
  const words = useTexts(needsPrintTexts);
  const path = `/cantieri/${workspaceId}/bisogni`;
  return (
    <div className="acts">
      <ButtonLink to={`${path}/mappa.svg${query}`} reloadDocument icon="download" look="quiet">
        {words.svg}
      </ButtonLink>
      <ButtonLink to={`${path}/mappa.png${query}`} reloadDocument icon="download" look="quiet">
        {words.png}
      </ButtonLink>
      <Button type="button" look="primary" icon="print" onClick={() => window.print()}>
        {words.print}
      </Button>
    </div>
  );
}

function NeedsTable({ needs }: Pick<NeedsPrintData, "needs">) {
  const words = useTexts(needsPrintTexts);
  return (
    <table className="needs-print-table">
      <caption>{words.table(needs.length)}</caption>
      <thead>
        <tr>
          {[words.need, words.category, words.place, words.people, words.priority, words.state].map(
            (head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {needs.map(({ id, title, category, place, blurring, people, priority, state }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td data-label={words.category}>{category}</td>
            <td data-label={words.place}>
              <span>
                {place}
                {blurring && <small> ({blurring})</small>}
              </span>
            </td>
            <td data-label={words.people}>{people}</td>
            <td data-label={words.priority}>{priority}</td>
            <td data-label={words.state}>{state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
