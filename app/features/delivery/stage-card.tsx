import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { StageData } from "./delivery-data";
import { freezeTexts } from "./freeze-texts";
import { ObstacleList } from "./obstacle-list";

interface StageCardProps {
  readonly stage: StageData;
  readonly workspaceId: string;
}

/** What stands in the way of the freeze of a stage. */
export function StageCard({ stage, workspaceId }: StageCardProps) {
  const words = useTexts(freezeTexts);
  const to = `/cantieri/${workspaceId}/consegna`;
  const obstacles = stage.obstacles ?? [];
  return (
    <Card title={words.stage}>
      <div className="body">
        <p className={obstacles.length === 0 ? "ok" : "muted"}>
          {obstacles.length === 0 ? (
            <>
              <Icon name="check-circle" size="small" /> {words.ready}
            </>
          ) : (
            <>
              {words.open} {words.inTheWay(obstacles.length)}.
            </>
          )}
        </p>
        <ObstacleList obstacles={obstacles} workspaceId={workspaceId} />
        {stage.mayFreeze ? (
          <p className="acts above">
            <ButtonLink look="outline" icon="snow" to={`${to}/congela`}>
              {words.freeze}
            </ButtonLink>
          </p>
        ) : (
          <p className="above small">
            <Icon name="lock" size="small" /> {words.whoFreezes}
          </p>
        )}
      </div>
    </Card>
  );
}
