import type { ReactNode } from "react";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { DefaultsToConfirm } from "./defaults-to-confirm";
import { ProjectForm } from "./project-form";
import type { SettingsData } from "./settings-data";
import { texts } from "./texts";

interface SettingsPageProps {
  readonly settings: SettingsData;
  readonly form: FormState | null;
  readonly isSaved: boolean;
  /** beside the settings of the workspace: what belongs to the person */
  readonly children: ReactNode;
}

export function SettingsPage({ settings, form, isSaved, children }: SettingsPageProps) {
  const words = useTexts(texts);
  const base = `/cantieri/${settings.workspaceId}`;
  return (
    <main id="contenuto" tabIndex={-1} className="main">
      <PageHead
        title={words.title}
        crumbs={{
          label: words.trail,
          trail: [{ to: base, words: settings.title }],
        }}
      />
      <div className="split">
        <div className="stack">
          {isSaved && (
            <Note tone="ok" role="status">
              {words.saved}
            </Note>
          )}
          <Card title={words.project}>
            <div className="body">
              {settings.canEdit ? (
                <ProjectForm settings={settings} form={form} />
              ) : (
                <ProjectFacts settings={settings} />
              )}
            </div>
          </Card>
          <DefaultsToConfirm defaults={settings.defaults} />
        </div>
        <div className="stack">
          <div className="on-phone stack">
            <Card title={words.partnership}>
              <div className="body fields">
                <p className="muted">{words.partnershipLead}</p>
                <div className="acts">
                  <ButtonLink icon="people" to={`${base}/partenariato`}>
                    {words.toPartnership}
                  </ButtonLink>
                </div>
              </div>
            </Card>
            <Card title={words.delivery}>
              <div className="body fields">
                <p className="muted">{words.deliveryLead}</p>
                <div className="acts">
                  <ButtonLink icon="file-signed" to={`${base}/consegna`}>
                    {words.toDelivery}
                  </ButtonLink>
                </div>
              </div>
            </Card>
          </div>
          <Card title={words.rights}>
            <div className="body fields">
              <p className="muted">{words.rightsLead}</p>
              <div className="acts">
                <ButtonLink icon="key" to={`${base}/impostazioni/diritti`}>
                  {words.seeRights}
                </ButtonLink>
              </div>
            </div>
          </Card>
          {settings.canArchive && (
            <Card title={words.archive}>
              <div className="body fields">
                <p className="muted">{words.archiveLead}</p>
                <div className="acts">
                  <ButtonLink icon="download" to={`${base}/impostazioni/archivio`}>
                    {words.toArchive}
                  </ButtonLink>
                </div>
              </div>
            </Card>
          )}
          {children}
        </div>
      </div>
    </main>
  );
}

function ProjectFacts({ settings }: { readonly settings: SettingsData }) {
  const words = useTexts(texts);
  const facts = [
    [words.projectTitle, settings.title],
    [words.acronym, settings.acronym],
    [words.term, settings.term],
    [words.call, settings.call],
    [words.stage, settings.stage],
    [words.districts, settings.districts],
  ] as const;
  return (
    <>
      <dl className="dl">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{words.onlyAdministrators}</p>
    </>
  );
}
