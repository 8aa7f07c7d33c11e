import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import type { WorkshopPlace } from "./workshop-place";

interface WorkshopPartHeadProps {
  readonly place: WorkshopPlace;
  readonly title: string;
  readonly facts?: ReactNode;
  /** at most one primary act */
  readonly children?: ReactNode;
}

/** The head of what comes after the meeting, with the way to the other parts of it. */
export function WorkshopPartHead({ place, title, facts, children }: WorkshopPartHeadProps) {
  const words = useTexts(texts);
  const workspace = `/cantieri/${place.workspaceId}`;
  const workshop = `${workspace}/laboratori/${place.workshopId}`;
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
            { to: workshop, words: place.title },
          ],
        }}
      >
        {children}
      </PageHead>
      <nav className="seg workshop-parts" aria-label={words.parts}>
        {parts.map((part) => (
          <NavLink key={part} to={`${workshop}/${part}`} end>
            {words[part]}
          </NavLink>
        ))}
      </nav>
    </>
  );
}

/** The names are those of the address. */
const parts = ["risultati", "esiti", "presenze", "verbale", "parete"] as const;

const texts = {
  it: {
    trail: "Percorso",
    workshops: "Laboratori",
    parts: "Dopo il laboratorio",
    risultati: "Risultati",
    esiti: "Esiti",
    presenze: "Presenze",
    verbale: "Verbale",
    parete: "Parete",
  },
  en: {
    trail: "Path",
    workshops: "Workshops",
    parts: "After the workshop",
    risultati: "Results",
    esiti: "Outcome",
    presenze: "Attendance",
    verbale: "Minutes",
    parete: "Wall",
  },
};
