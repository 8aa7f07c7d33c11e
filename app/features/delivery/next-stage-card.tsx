import { Link } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { nextStageTexts } from "./next-stage-texts";

interface NextStageCardProps {
  readonly next: { readonly name: string; readonly mayOpen: boolean };
  readonly workspaceId: string;
}

/** Once a stage was handed in: what comes after it. */
export function NextStageCard({ next: { name, mayOpen }, workspaceId }: NextStageCardProps) {
  const words = useTexts(nextStageTexts);
  return (
    <Card title={words.card}>
      <div className="body">
        <p className="muted">{words.cardWhat(name)}</p>
        {mayOpen ? (
          <p className="acts above">
            <ButtonLink look="outline" to={`/cantieri/${workspaceId}/consegna/fase-successiva`}>
              {words.cardAct}
            </ButtonLink>
          </p>
        ) : (
          <p className="above small">
            <Icon name="lock" size="small" /> {words.cardNo}
          </p>
        )}
      </div>
    </Card>
  );
}

/** In a stage that comes after another: what is not as it was handed in. */
export function DifferencesLink({ workspaceId }: Pick<NextStageCardProps, "workspaceId">) {
  const words = useTexts(nextStageTexts);
  return (
    <p>
      <Link to={`/cantieri/${workspaceId}/consegna/differenze`}>{words.toDifferences}</Link>
    </p>
  );
}
