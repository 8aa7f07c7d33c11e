import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { territoryTexts } from "./territory-texts";

interface TerritoryHeadProps {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly title: string;
  readonly here: "" | "/indicatori" | "/confini";
  readonly mayImportBoundaries: boolean;
  readonly facts?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of the pages about the territory: the way back to the needs, and to each other. */
export function TerritoryHead({ workspaceId, workspaceTitle, here, ...props }: TerritoryHeadProps) {
  const words = useTexts(territoryTexts);
  const { mayImportBoundaries, ...head } = props;
  const workspace = `/cantieri/${workspaceId}`;
  const pages = [
    { to: "", words: words.district },
    { to: "/indicatori", words: words.indicators },
    ...(mayImportBoundaries ? [{ to: "/confini", words: words.boundaries }] : []),
  ];
  return (
    <PageHead
      {...head}
      crumbs={{
        label: words.trail,
        trail: [
          { to: workspace, words: workspaceTitle },
          { to: `${workspace}/bisogni`, words: words.needs },
        ],
      }}
      beside={
        <nav className="seg" aria-label={words.pages}>
          {pages.map((page) => (
            <Link
              key={page.to}
              to={`${workspace}/territorio${page.to}`}
              aria-current={page.to === here ? "page" : undefined}
            >
              {page.words}
            </Link>
          ))}
        </nav>
      }
    />
  );
}
