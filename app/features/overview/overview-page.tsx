import { ButtonLink } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { FirstSteps } from "./first-steps";
import { NewsCard } from "./news-card";
import type { OverviewData, PersonHere } from "./overview-data";
import { PresentCard } from "./present-card";
import { SectionsCard } from "./sections-card";
import { StateCard } from "./state-card";
import { TasksCard } from "./tasks-card";
import { TermCard } from "./term-card";
import { texts } from "./texts";

interface OverviewPageProps {
  readonly overview: OverviewData;
  /** the others who are here */
  readonly present: readonly PersonHere[];
}

/** Deadline, what waits for you, what is new, where we are, who is here. */
export function OverviewPage({ overview, present }: OverviewPageProps) {
  const words = useTexts(texts);
  const isNew = overview.sections.every(({ characters }) => characters === 0);
  const base = `/cantieri/${overview.workspaceId}`;
  return (
    <main id="contenuto" tabIndex={-1} className="main home">
      <PageHead
        name={words.overview}
        title={isNew ? words.startTitle : overview.title}
        crumbs={{
          label: words.trail,
          trail: [{ to: base, words: overview.title }],
        }}
        facts={
          isNew ? words.startLead : `${overview.callTitle} · ${words.organisations(overview.organisations)}`
        }
      >
        {overview.canInvite && (
          <ButtonLink to={`${base}/partenariato/persone`} icon="people">
            {words.invite}
          </ButtonLink>
        )}
      </PageHead>
      <TermCard overview={overview} />
      <div className="cols-8-4">
        <div className="stack">
          {isNew ? <FirstSteps overview={overview} /> : <TasksCard overview={overview} />}
          {!isNew && <NewsCard overview={overview} />}
          <SectionsCard overview={overview} />
        </div>
        <aside className="stack">
          <StateCard overview={overview} />
          <PresentCard workspaceId={overview.workspaceId} people={present} />
        </aside>
      </div>
    </main>
  );
}
