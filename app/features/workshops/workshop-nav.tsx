import { Link, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { Texts } from "~/ui/language";
import { useTexts } from "~/ui/language";

/** The pages of a workshop, by the last part of their address. */
const workshopParts = ["", "risultati", "esiti", "presenze", "verbale", "registro", "impostazioni"] as const;
type WorkshopPart = (typeof workshopParts)[number];

const forFacilitators: ReadonlySet<WorkshopPart> = new Set(["presenze", "registro", "impostazioni"]);

interface NavWords {
  readonly label: string;
  readonly part: Readonly<Record<WorkshopPart, string>>;
}

const texts: Texts<NavWords> = {
  it: {
    label: "Pagine del laboratorio",
    part: {
      "": "Conduzione",
      risultati: "Risultati",
      esiti: "Esiti",
      presenze: "Presenze",
      verbale: "Verbale",
      registro: "Registro",
      impostazioni: "Impostazioni",
    },
  },
  en: {
    label: "Pages of the workshop",
    part: {
      "": "Desk",
      risultati: "Results",
      esiti: "Outcome",
      presenze: "Attendance",
      verbale: "Minutes",
      registro: "Log",
      impostazioni: "Settings",
    },
  },
};

interface WorkshopNavProps {
  readonly workspaceId: string;
  readonly workshopId: string;
  /** those who only read have no settings, and no log */
  readonly mayRun: boolean;
}

/** From one page of a workshop to the others. */
export function WorkshopNav({ workspaceId, workshopId, mayRun }: WorkshopNavProps) {
  const words = useTexts(texts);
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => showCurrent(nav.current), [pathname]);
  const base = `/cantieri/${workspaceId}/laboratori/${workshopId}`;
  const parts = workshopParts.filter((part) => mayRun || !forFacilitators.has(part));
  return (
    <nav ref={nav} className="seg workshop-nav" aria-label={words.label}>
      {parts.map((part) => {
        const to = part === "" ? base : `${base}/${part}`;
        return (
          <Link key={part} to={to} aria-current={pathname === to ? "page" : undefined}>
            {words.part[part]}
          </Link>
        );
      })}
    </nav>
  );
}

/** On a phone the list is wider than the screen: the page one is on must not be out of sight in it. */
function showCurrent(nav: HTMLElement | null): void {
  const current = nav?.querySelector<HTMLElement>("[aria-current]");
  if (!nav || !current) return;
  nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
}
