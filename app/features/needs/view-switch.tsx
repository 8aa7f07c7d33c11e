import { Link } from "@remix-run/react";
import { writeNeedsQuery } from "~/domain/needs/needs-query";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { needsTexts } from "./needs-texts";
import { useNeedsQuery } from "./use-needs-query";

const views = [
  { view: "list", icon: "list" },
  { view: "map", icon: "map-marker" },
] as const;

/** On phones one thing fits: the list, or the map. */
export function ViewSwitch() {
  const words = useTexts(needsTexts);
  const { query } = useNeedsQuery();
  return (
    <nav className="seg needs-views" aria-label={words.views}>
      {views.map(({ view, icon }) => (
        <Link
          key={view}
          to={`?${writeNeedsQuery({ ...query, view })}`}
          replace
          preventScrollReset
          aria-current={query.view === view ? "page" : undefined}
        >
          <Icon name={icon} size="small" /> {words.view[view]}
        </Link>
      ))}
    </nav>
  );
}
