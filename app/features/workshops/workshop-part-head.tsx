import type { ReactNode } from "react";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { WorkshopNav } from "./workshop-nav";
import type { WorkshopPlace } from "./workshop-place";

interface WorkshopPartHeadProps {
  readonly place: WorkshopPlace;
  readonly title: string;
  readonly facts?: ReactNode;
  /** at most one primary act */
  readonly children?: ReactNode;
}

/** The head of what comes after the meeting, with the way to the other pages of the workshop. */
export function WorkshopPartHead({ place, title, facts, children }: WorkshopPartHeadProps) {
  const words = useTexts(texts);
  const { workspaceId, workshopId, mayRun } = place;
  const workspace = `/cantieri/${workspaceId}`;
  return (
    <>
      <PageHead
        title={title}
        facts={facts}
        crumbs={{
          label: words.trail,
          trail: [
            { to: workspace, words: place.workspaceTitle },
            { to: `${workspace}/laboratori`, words: words.workshops },
            { to: `${workspace}/laboratori/${workshopId}`, words: place.title },
          ],
        }}
      >
        {children}
      </PageHead>
      <WorkshopNav workspaceId={workspaceId} workshopId={workshopId} mayRun={mayRun} />
    </>
  );
}

const texts = {
  it: { trail: "Percorso", workshops: "Laboratori" },
  en: { trail: "Path", workshops: "Workshops" },
};
