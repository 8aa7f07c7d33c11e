import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { AttachmentsSummary } from "./attachments-data";
import { attachmentsCardTexts } from "./attachments-card-texts";

interface AttachmentsCardProps {
  readonly summary: AttachmentsSummary;
  readonly workspaceId: string;
}

/** How many attachments are there, and which is the next. */
export function AttachmentsCard({ summary, workspaceId }: AttachmentsCardProps) {
  const words = useTexts(attachmentsCardTexts);
  const { done, of, late, next } = summary;
  return (
    <Card
      title={words.card}
      aside={
        <span className="tags">
          <span className="muted small num">{words.cardCount(done, of)}</span>{" "}
          {late > 0 && <Tag tone="bad">{words.late(late)}</Tag>}
        </span>
      }
    >
      <div className="body">
        {next === null ? (
          <p className="ok">
            <Icon name="check-circle" size="small" /> {words.cardDone}
          </p>
        ) : (
          <p className="small">
            {words.cardNext(next.name, next.body)}, {words.by(next.due.day, next.due.daysLeft)}.
          </p>
        )}
        <p className="acts above">
          <ButtonLink look="outline" small to={`/cantieri/${workspaceId}/consegna/allegati`}>
            {words.cardAct}
          </ButtonLink>
        </p>
      </div>
    </Card>
  );
}
