import { Link } from "@remix-run/react";
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
            {list.map((obstacle) => (
              <li key={obstacle.id}>
                <ObstacleText obstacle={obstacle} workspaceId={workspaceId} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
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
