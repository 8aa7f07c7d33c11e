import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { type FormState, summaryOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { NameCard } from "./name-card";
import { ShownVersion } from "./shown-version";
import type { SectionVersionsData } from "./versions-data";
import { VersionsList } from "./versions-list";
import { versionsTexts } from "./versions-texts";

export type VersionsDone = "restored" | "restoredSame" | "nameGiven" | "unnamed";

interface VersionsPageProps {
  readonly data: SectionVersionsData;
  readonly form: FormState | null;
  readonly done: VersionsDone | null;
}

/** The text of a section as it was, who changed what, and the way back. */
export function VersionsPage({ data, form, done }: VersionsPageProps) {
  const words = useTexts(versionsTexts);
  const { workspace, section, shown, rights } = data;
  const to = `/cantieri/${workspace.id}/proposta/${section.id}`;
  return (
    <main id="contenuto" tabIndex={-1} className="main versions-page">
      <PageHead
        title={`${words.title}: ${section.title}`}
        name={words.title}
        crumbs={{
          label: words.trail,
          trail: [
            { to: `/cantieri/${workspace.id}`, words: workspace.title },
            { to, words: section.title },
          ],
        }}
        facts={words.facts(section.number)}
      >
        <ButtonLink look="outline" to={to}>
          {words.back}
        </ButtonLink>
      </PageHead>
      <Answer form={form} done={done} />
      {shown === null ? (
        <Card title={words.none} pattern="empty">
          <p className="body muted">{words.noneWhy}</p>
        </Card>
      ) : (
        <div className="versions-desk">
          <VersionsList data={data} />
          <ShownVersion data={data} shown={shown} />
          {rights.name && <NameCard mayNameAll={rights.nameAll} form={form} />}
        </div>
      )}
    </main>
  );
}

function Answer({ form, done }: Pick<VersionsPageProps, "form" | "done">) {
  const words = useTexts(versionsTexts);
  const failure = summaryOf(form, words.errors).find(({ field }) => field === null);
  if (failure !== undefined)
    return (
      <Note tone="bad" role="alert">
        {failure.message}
      </Note>
    );
  if (form !== null || done === null) return null;
  return (
    <Note tone="ok" role="status">
      {words[done]}
    </Note>
  );
}
