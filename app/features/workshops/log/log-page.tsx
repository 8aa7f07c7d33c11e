import { Link } from "@remix-run/react";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { WorkshopNav } from "../workshop-nav";
import type { LogData } from "./log-data";
import { logTexts } from "./log-texts";

/** What happened in a workshop, and what was taken out of sight; as a file for the participation record. */
export function LogPage({ data }: { readonly data: LogData }) {
  const words = useTexts(logTexts);
  const { workspaceId, workspaceTitle, workshopId, workshopTitle, mayRun, onlyModeration, isErased } = data;
  const workspace = `/cantieri/${workspaceId}`;
  const base = `${workspace}/laboratori/${workshopId}`;
  return (
    <main id="contenuto" tabIndex={-1} className="main workshop-log">
      <PageHead
        title={words.title}
        facts={isErased ? words.erased : words.lead(data.keptUntil)}
        crumbs={{
          label: words.trail,
          trail: [
            { to: workspace, words: workspaceTitle },
            { to: `${workspace}/laboratori`, words: words.workshops },
            { to: base, words: workshopTitle },
          ],
        }}
      >
        <a
          className="btn o"
          href={`${base}/registro/${onlyModeration ? "moderazione" : "registro"}.csv`}
          download
        >
          <Icon name="download" /> {words.download}
        </a>
      </PageHead>
      <WorkshopNav workspaceId={workspaceId} workshopId={workshopId} mayRun={mayRun} />
      <nav className="seg" aria-label={words.views}>
        <Link to="?" aria-current={onlyModeration ? undefined : "page"}>
          {words.all}
        </Link>
        <Link to="?vista=moderazione" aria-current={onlyModeration ? "page" : undefined}>
          {words.moderation}
        </Link>
      </nav>
      <section className="card">
        {data.lines.length === 0 ? <p className="body muted">{words.empty}</p> : <Lines data={data} />}
      </section>
    </main>
  );
}

function Lines({ data: { lines } }: { readonly data: LogData }) {
  const words = useTexts(logTexts);
  return (
    <table className="tbl log-table">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.about}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, at, who, what, about }) => (
          <tr key={id}>
            <td className="num nowrap">{at}</td>
            <td data-label={words.who}>{who || <span className="muted">{words.nobody}</span>}</td>
            <td data-label={words.what}>{what}</td>
            <td data-label={words.about} lang="it">
              {about}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
