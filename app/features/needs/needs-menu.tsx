import { Link } from "@remix-run/react";
import { Children, type ReactNode } from "react";
import { useTexts } from "~/ui/language";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";
import { useDisclosure } from "./use-disclosure";

/** All that is done with the needs as a whole: in, out, and what they stand on. Files are fetched by the browser itself. */
export function NeedsMenu() {
  const words = useTexts(needsTexts);
  const { about } = useNeedsScene();
  const disclosure = useDisclosure();
  const base = `/cantieri/${about.workspaceId}`;
  const needs = `${base}/bisogni`;
  return (
    <details className="needs-more" {...disclosure}>
      <summary className="btn o">{words.more}</summary>
      <div className="menu">
        <Group title={words.menu.exchange}>
          {about.canWrite && <Link to={`${needs}/importa`}>{words.importNeeds}</Link>}
          <a href={`${needs}/esporta/csv`} download>
            {words.exportCsv}
          </a>
          <a href={`${needs}/esporta/geojson`} download>
            {words.exportGeoJson}
          </a>
        </Group>
        <Group title={words.menu.map}>
          <Link to={`${needs}/stampa`}>{words.printPage}</Link>
          <a href={`${needs}/mappa.svg`} download>
            {words.pictureSvg}
          </a>
          <a href={`${needs}/mappa.png`} download>
            {words.picturePng}
          </a>
        </Group>
        <Group title={words.menu.territory}>
          <Link to={`${base}/territorio`}>{words.territory}</Link>
          <Link to={`${base}/territorio/indicatori`}>{words.indicators}</Link>
          {about.canImportBoundaries && <Link to={`${base}/territorio/confini`}>{words.boundaries}</Link>}
          {about.canEditCare && <Link to={`${needs}/categorie`}>{words.categories}</Link>}
        </Group>
      </div>
    </details>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <p className="xs muted">{title}</p>
      <ul>
        {Children.map(Children.toArray(children), (link) => (
          <li>{link}</li>
        ))}
      </ul>
    </>
  );
}
