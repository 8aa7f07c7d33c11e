import { Link } from "@remix-run/react";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Meter } from "~/ui/meter";
import type { OverviewData } from "./overview-data";
import { texts } from "./texts";

/** How far the application is. */
export function StateCard({ overview }: { readonly overview: OverviewData }) {
  const words = useTexts(texts);
  const { sections, defaultsToConfirm, workspaceId } = overview;
  const written = sections.filter(({ status }) => status === "written").length;
  const empty = sections.filter(({ characters }) => characters === 0).length;
  const over = sections.filter(({ characters, limit }) => characters > limit).length;
  return (
    <Card title={words.state} pattern="ready">
      <ul>
        <li>
          <Icon name="pencil" />
          <span className="lab">{words.written}</span>
          <span className="val">{words.of(written, sections.length)}</span>
          <Meter label={words.written} value={written} max={sections.length} />
          <p className="sub">{words.overLimit(over)}</p>
        </li>
        <li>
          <Icon name="file" />
          <span className="lab">{words.empty}</span>
          <span className="val">{words.of(empty, sections.length)}</span>
        </li>
        {overview.needs && (
          <li>
            <Icon name="map-marker" />
            <span className="lab">{words.needs}</span>
            <span className="val">{overview.needs.needs}</span>
            <p className="sub">
              {overview.needs.needs + overview.needs.resources === 0
                ? words.noNeeds
                : words.needsWhere(overview.needs.resources)}{" "}
              <Link to={`/cantieri/${workspaceId}/bisogni`}>{words.toNeeds}</Link>
            </p>
          </li>
        )}
        <li>
          <Icon name="presentation" />
          <span className="lab">{words.workshops}</span>
          <span className="val">{overview.workshops.all}</span>
          <p className="sub">
            {words.workshopsWhat(overview.workshops)}{" "}
            <Link to={`/cantieri/${workspaceId}/laboratori`}>{words.toWorkshops}</Link>
          </p>
        </li>
        <li>
          <Icon name="warning-circle" />
          <span className="lab">{words.toConfirm}</span>
          <span className="val">{defaultsToConfirm}</span>
          <p className="sub">
            {words.toConfirmWhy}{" "}
            <Link to={`/cantieri/${workspaceId}/impostazioni#valori`}>{words.toConfirmAct}</Link>
          </p>
        </li>
      </ul>
    </Card>
  );
}
