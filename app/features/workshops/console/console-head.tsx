import { Button, ButtonLink } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { Tag } from "~/ui/tag";
import { listTexts } from "../list/list-texts";
import { WorkshopNav } from "../workshop-nav";
import { ActForm } from "./act-form";
import type { ConsoleData } from "./console-data";
import { consoleTexts } from "./console-texts";

interface ConsoleHeadProps {
  readonly data: ConsoleData;
  readonly here: number;
}

const tones = { prepared: "unknown", open: "blue", closed: "ok" } as const;

/** What this workshop is, how it stands, and what is done with it as a whole. */
export function ConsoleHead({ data, here }: ConsoleHeadProps) {
  const words = useTexts(consoleTexts);
  const { tag } = useTexts(listTexts);
  const { workspaceId, workshopId, status, mayRun } = data;
  const workspace = `/cantieri/${workspaceId}`;
  const base = `${workspace}/laboratori/${workshopId}`;
  return (
    <>
      <PageHead
        title={data.title}
        facts={data.facts}
        crumbs={{
          label: words.trail,
          trail: [
            { to: workspace, words: data.workspaceTitle },
            { to: `${workspace}/laboratori`, words: words.workshops },
          ],
        }}
        beside={<Tag tone={tones[status]}>{status === "open" ? words.running(here) : tag[status]}</Tag>}
      >
        {status === "open" && (
          <ButtonLink icon="presentation" to={`${base}/proiettore`} target="_blank" rel="noreferrer">
            {words.projector}
          </ButtonLink>
        )}
        {status === "closed" && (
          <ButtonLink icon="print" to={`${base}/parete`}>
            {words.wall}
          </ButtonLink>
        )}
        {status === "open" && mayRun && <CloseWorkshop />}
      </PageHead>
      <WorkshopNav workspaceId={workspaceId} workshopId={workshopId} mayRun={mayRun} />
    </>
  );
}

function CloseWorkshop() {
  const words = useTexts(consoleTexts);
  return (
    <details className="close-workshop">
      <summary className="btn o">{words.close}</summary>
      <div className="menu">
        <ActForm intent="close-workshop">
          <p>
            <b>{words.closeSure}</b>
          </p>
          <p className="small muted">{words.closeWhy}</p>
          <Button look="primary" small>
            {words.closeYes}
          </Button>
        </ActForm>
      </div>
    </details>
  );
}
