import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { ShownFreeze, StageData } from "./delivery-data";
import { freezeTexts } from "./freeze-texts";
import { ObstacleList } from "./obstacle-list";

interface StageCardProps {
  readonly stage: StageData;
  readonly workspaceId: string;
  /** whoever prepares the application sees what its office would say of it */
  readonly mayCheck: boolean;
}

/** Whether the stage is frozen; what stands in the way while it is not. */
export function StageCard({ stage, workspaceId, mayCheck }: StageCardProps) {
  const words = useTexts(freezeTexts);
  const [latest] = stage.freezes;
  const to = `/cantieri/${workspaceId}/consegna`;
  if (stage.obstacles === null && latest)
    return <FrozenCard freeze={latest} mayUnfreeze={stage.mayUnfreeze} mayCheck={mayCheck} to={to} />;
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

interface FrozenCardProps {
  readonly freeze: ShownFreeze;
  readonly mayUnfreeze: boolean;
  readonly mayCheck: boolean;
  /** the address of the delivery */
  readonly to: string;
}

function FrozenCard({ freeze, mayUnfreeze, mayCheck, to }: FrozenCardProps) {
  const words = useTexts(freezeTexts);
  return (
    <Card title={words.frozen(freeze.at, freeze.by)} pattern="frozen">
      <div className="body">
        <p className="muted">{words.frozenWhat}</p>
        <p className="small above">
          {words.hash}: <code className="hash">{freeze.hash}</code>
        </p>
        <p className="xs muted">{words.hashWhat}</p>
        {(mayCheck || mayUnfreeze) && (
          <p className="acts above">
            {mayCheck && (
              <ButtonLink look="outline" icon="file-signed" to={`${to}/verifica`}>
                {words.check}
              </ButtonLink>
            )}
            {mayUnfreeze && (
              <ButtonLink look="quiet" icon="unlocked" to={`${to}/scongela`}>
                {words.unfreeze}
              </ButtonLink>
            )}
          </p>
        )}
        {!mayUnfreeze && (
          <p className="above small">
            <Icon name="lock" size="small" /> {words.whoUnfreezes}
          </p>
        )}
      </div>
    </Card>
  );
}
