import { Link, useSearchParams } from "@remix-run/react";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { sayLeaders } from "../say-leaders";
import { sayRule } from "../say-rule";
import { WorkshopNav } from "../workshop-nav";
import { GroupTable } from "./group-table";
import { PersonView } from "./person-view";
import { type ResultsData, type ResultView, resultViews, type ShownVote } from "./results-data";
import { resultsTexts } from "./results-texts";

/** What the votes came to: the result in a sentence, then by people, organisations and kinds of actor. */
export function ResultsPage({ data }: { readonly data: ResultsData }) {
  const words = useTexts(resultsTexts);
  const { workspaceId, workspaceTitle, workshopId, workshopTitle, mayRun, shown } = data;
  const workspace = `/cantieri/${workspaceId}`;
  const base = `${workspace}/laboratori/${workshopId}`;
  return (
    <main id="contenuto" tabIndex={-1} className="main workshop-results">
      <PageHead
        title={words.title}
        facts={<span lang="it">{workshopTitle}</span>}
        crumbs={{
          label: words.trail,
          trail: [
            { to: workspace, words: workspaceTitle },
            { to: `${workspace}/laboratori`, words: words.workshops },
            { to: base, words: workshopTitle },
          ],
        }}
      />
      <WorkshopNav workspaceId={workspaceId} workshopId={workshopId} mayRun={mayRun} />
      {shown === null ? (
        <section className="card wempty">
          <h2>{words.none}</h2>
          <p className="muted">{words.noneWhy}</p>
        </section>
      ) : (
        <div className="stack">
          <VoteSwitch votes={data.votes} shown={shown} />
          <Vote vote={shown} base={base} mayRun={mayRun} />
        </div>
      )}
    </main>
  );
}

function VoteSwitch({ votes, shown }: Pick<ResultsData, "votes"> & { readonly shown: ShownVote }) {
  const words = useTexts(resultsTexts);
  if (votes.length < 2) return null;
  return (
    <nav className="seg" aria-label={words.votes}>
      {votes.map(({ stageId, title }) => (
        <Link
          key={stageId}
          to={`?voto=${stageId}`}
          aria-current={stageId === shown.stageId ? "page" : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}

interface VoteProps {
  readonly vote: ShownVote;
  readonly base: string;
  readonly mayRun: boolean;
}

function Vote({ vote, base, mayRun }: VoteProps) {
  const words = useTexts(resultsTexts);
  const language = useLanguage();
  const [query] = useSearchParams();
  const view = resultViews.find((one) => one === query.get("vista")) ?? "persone";
  if (vote.state !== "closed") return <Note>{vote.state === "open" ? words.open : words.waiting}</Note>;
  return (
    <>
      <div>
        <Leader vote={vote} />
        <p className="small muted num">
          {words.who(vote.people, vote.roomVoters)} · {sayRule(language, vote.rule)}
        </p>
      </div>
      {vote.namesOff && <Note>{words.namesOff}</Note>}
      {!vote.namesOff && <ViewSwitch stageId={vote.stageId} view={view} />}
      {view === "persone" || vote.namesOff ? (
        <PersonView vote={vote} base={base} mayRun={mayRun} />
      ) : (
        <GroupTable
          vote={vote}
          groups={view === "organizzazioni" ? vote.byOrganisation : vote.byKind}
          title={words.view[view]}
          lead={view === "organizzazioni" ? words.organisationLead : words.kindLead}
        />
      )}
      {!vote.namesOff && <Common vote={vote} />}
    </>
  );
}

function ViewSwitch({ stageId, view }: { readonly stageId: string; readonly view: ResultView }) {
  const words = useTexts(resultsTexts);
  return (
    <nav className="seg" aria-label={words.views}>
      {resultViews.map((one) => (
        <Link
          key={one}
          to={`?voto=${stageId}&vista=${one}`}
          replace
          preventScrollReset
          aria-current={one === view ? "page" : undefined}
        >
          {words.view[one]}
        </Link>
      ))}
    </nav>
  );
}

function Leader({ vote: { totals, rule, roomVoters } }: { readonly vote: ShownVote }) {
  const words = useTexts(resultsTexts);
  const language = useLanguage();
  const leaders = sayLeaders(language, {
    ...{ rule, totals, roomVoters },
    titleOf: ({ target }) => target.title,
  });
  return <p className="result-says">{leaders ?? words.leadNone}</p>;
}

function Common({ vote }: { readonly vote: ShownVote }) {
  const words = useTexts(resultsTexts);
  return (
    <Card title={words.common}>
      <div className="body common-ground">
        <p className="small muted">{vote.common.length > 0 ? words.commonLead : words.commonNone}</p>
        <ul>
          {vote.common.map(({ id, title }) => (
            <li key={id} lang="it">
              {title}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
