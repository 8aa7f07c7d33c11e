import type { ReactNode } from "react";
import { Link } from "@remix-run/react";
import { plainQuery } from "~/domain/needs/needs-query";
import { Button, ButtonLink } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";
import { useNeedsQuery } from "./use-needs-query";

function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="needs-empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Without municipalities the map shows all there are, and most of what makes it useful is missing. */
export function NoDistrict() {
  const words = useTexts(needsTexts);
  const { about } = useNeedsScene();
  return (
    <Empty title={words.noDistrictTitle}>
      <p>{about.canEditTerritory ? words.noDistrict : words.noDistrictReading}</p>
      {about.canEditTerritory && (
        <p>
          <ButtonLink to={`/cantieri/${about.workspaceId}/territorio`}>{words.composeDistrict}</ButtonLink>
        </p>
      )}
    </Empty>
  );
}

/** Three ways to begin, equal in what comes of them. */
export function NoNeeds() {
  const words = useTexts(needsTexts);
  const { about, pathOf } = useNeedsScene();
  if (!about.canWrite)
    return (
      <Empty title={words.noNeedsTitle}>
        <p>{words.noNeedsReading}</p>
      </Empty>
    );
  const ways = [
    { icon: "map-marker", to: "#mappa", what: words.byTap, how: words.byTapHow },
    { icon: "search", to: "#luogo", what: words.bySearch, how: words.bySearchHow },
    { icon: "list", to: "#comuni", what: words.byList, how: words.byListHow },
  ] as const;
  return (
    <Empty title={words.noNeedsTitle}>
      <p>{words.noNeeds}</p>
      <ul className="ways">
        {ways.map(({ icon, to, what, how }) => (
          <li key={to}>
            <Link to={`${pathOf("nuovo")}${to}`}>
              <Icon name={icon} /> <b>{what}</b> <span>{how}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Empty>
  );
}

export function NothingFound() {
  const words = useTexts(needsTexts);
  const { query, change } = useNeedsQuery();
  const { indicator, view, order } = query;
  return (
    <Empty title={words.nothingFoundTitle}>
      <p>{words.nothingFound}</p>
      <p>
        <Button type="button" onClick={() => change({ ...plainQuery, indicator, view, order })}>
          {words.clear}
        </Button>
      </p>
    </Empty>
  );
}
