import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { AttachmentVersions } from "./attachment-versions";
import type { UnexpectedAttachment } from "./attachments-data";
import { attachmentsTexts } from "./attachments-texts";

interface UnexpectedLineProps {
  readonly attachment: UnexpectedAttachment;
  readonly workspaceId: string;
}

/** What a body brought and is not asked for any more: that it stays, and goes nowhere. */
export function UnexpectedLine({ attachment, workspaceId }: UnexpectedLineProps) {
  const words = useTexts(attachmentsTexts);
  const { attachmentId, name, versions } = attachment;
  return (
    <li className="body">
      <div className="attachment-head">
        <h3>{name}</h3>
        <span className="tags">
          <Tag>{words.unexpected}</Tag>
        </span>
      </div>
      <p className="small muted">{attachmentId}</p>
      <p className="small">{words.unexpectedWhat}</p>
      <AttachmentVersions versions={versions} workspaceId={workspaceId} />
    </li>
  );
}
