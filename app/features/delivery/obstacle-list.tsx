import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { ShownObstacle } from "./delivery-data";
import { freezeTexts } from "./freeze-texts";

interface ObstacleListProps {
  readonly obstacles: readonly ShownObstacle[];
  readonly workspaceId: string;
}

/** First what nobody may take upon themselves, then the rest; each with the page where it is mended. */
export function ObstacleList({ obstacles, workspaceId }: ObstacleListProps) {
  const words = useTexts(freezeTexts);
  const groups = [
    { title: words.mustMend, tone: "bad", list: obstacles.filter(({ isOverridable }) => !isOverridable) },
    { title: words.canTakeOn, tone: "warn", list: obstacles.filter(({ isOverridable }) => isOverridable) },
  ].filter(({ list }) => list.length > 0);
  return (
    <div className="obstacles">
      {groups.map(({ title, tone, list }) => (
        <section key={title}>
          <h3 className={tone}>
            <Icon name={tone === "bad" ? "close-circle" : "warning-circle"} size="small" /> {title}
          </h3>
          <ul>
            {apart(list).map((obstacle) => (
              <li key={obstacle.id}>
                <ObstacleText obstacle={obstacle} workspaceId={workspaceId} />
              </li>
            ))}
            <EmptySections obstacles={emptySections(list)} workspaceId={workspaceId} />
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What has a line of its own: also a section that is the only empty one. */
function apart(list: readonly ShownObstacle[]): readonly ShownObstacle[] {
  const together = emptySections(list);
  return list.filter((obstacle) => !together.includes(obstacle));
}

function emptySections(list: readonly ShownObstacle[]): readonly ShownObstacle[] {
  const empty = list.filter(({ emptySection }) => emptySection !== null);
  return empty.length > 1 ? empty : [];
}

function EmptySections({ obstacles, workspaceId }: ObstacleListProps) {
  const words = useTexts(freezeTexts);
  if (obstacles.length === 0) return null;
  return (
    <li>
      {words.emptySections}{" "}
      {obstacles.map(({ id, emptySection, link }, index) => (
        <Fragment key={id}>
          {index > 0 && ", "}
          {link === null ? (
            emptySection
          ) : (
            <Link to={`/cantieri/${workspaceId}${link.to}`}>{emptySection}</Link>
          )}
        </Fragment>
      ))}
      .
    </li>
  );
}

interface ObstacleTextProps {
  readonly obstacle: ShownObstacle;
  readonly workspaceId: string;
}

export function ObstacleText({ obstacle: { what, each, enough, link }, workspaceId }: ObstacleTextProps) {
  const words = useTexts(freezeTexts);
  return (
    <>
      {what} {enough !== null && <span className="muted">{enough} </span>}
      {link && (
        <Link to={`/cantieri/${workspaceId}${link.to}`} aria-label={`${words.links[link.name]}: ${what}`}>
          {words.links[link.name]}
        </Link>
      )}
      {each.length > 0 && (
        <ul className="each">
          {each.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </>
  );
}
