import { Link } from "@remix-run/react";
import { formatCount } from "~/domain/wording/format-number";
import { ButtonLink } from "~/ui/button";
import { useLanguage, useTexts } from "~/ui/language";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";

/** What this is, how much there is of it, and what can be done with all of it. */
export function NeedsHead() {
  const words = useTexts(needsTexts);
  const language = useLanguage();
  const { about, listed, pathOf } = useNeedsScene();
  const here = listed.filter(({ fate }) => !fate.isGone);
  const resources = here.filter(({ need }) => need.kind === "resource").length;
  return (
    <div className="needs-head">
      <div>
        <h1>{words.title}</h1>
        <p className="muted num">
          {words
            .howMany(here.length - resources, resources)
            .replace(/\d+/g, (n) => formatCount(language, Number(n)))}
        </p>
      </div>
      {about.canWrite && (
        <ButtonLink look="primary" icon="plus" to={pathOf("nuovo")}>
          {words.add}
        </ButtonLink>
      )}
      <More />
    </div>
  );
}

/** Files are fetched by the browser itself. */
function More() {
  const words = useTexts(needsTexts);
  const { about } = useNeedsScene();
  const base = `/cantieri/${about.workspaceId}`;
  const needs = `${base}/bisogni`;
  return (
    <details className="needs-more">
      <summary className="btn o">{words.more}</summary>
      <ul>
        {about.canWrite && (
          <li>
            <Link to={`${needs}/importa`}>{words.importNeeds}</Link>
          </li>
        )}
        <li>
          <a href={`${needs}/esporta/csv`}>{words.exportCsv}</a>
        </li>
        <li>
          <a href={`${needs}/esporta/geojson`}>{words.exportGeoJson}</a>
        </li>
        <li>
          <a href={`${needs}/mappa.svg`}>{words.pictureSvg}</a>
        </li>
        <li>
          <a href={`${needs}/mappa.png`}>{words.picturePng}</a>
        </li>
        <li>
          <Link to={`${needs}/stampa`}>{words.printPage}</Link>
        </li>
        <li className="apart">
          <Link to={`${base}/territorio`}>{words.territory}</Link>
        </li>
        <li>
          <Link to={`${base}/territorio/indicatori`}>{words.indicators}</Link>
        </li>
        {about.canImportBoundaries && (
          <li>
            <Link to={`${base}/territorio/confini`}>{words.boundaries}</Link>
          </li>
        )}
        {about.canEditCare && (
          <li>
            <Link to={`${needs}/categorie`}>{words.categories}</Link>
          </li>
        )}
      </ul>
    </details>
  );
}
