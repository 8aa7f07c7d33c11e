import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { FileInput } from "~/ui/file-input";
import { useTexts } from "~/ui/language";
import type { AttachmentRow, AttachmentsData } from "./attachments-data";
import { attachmentsTexts } from "./attachments-texts";

interface BringFormProps {
  readonly row: AttachmentRow;
  readonly attachments: Pick<AttachmentsData, "most" | "mostBytes">;
}

/** Folded, or a phone would be all forms; a file that is there already is rarely brought again. */
export function BringForm({ row, attachments }: BringFormProps) {
  const words = useTexts(attachmentsTexts);
  const isBusy = useNavigation().state !== "idle";
  const { attachmentId, organisationId, name, versions } = row;
  return (
    <details className="bring">
      <summary>{versions.length === 0 ? words.bring : words.bringNew}</summary>
      <Form method="post" encType="multipart/form-data" preventScrollReset className="fields" noValidate>
        <input type="hidden" name="attachmentId" value={attachmentId} />
        <input type="hidden" name="organisationId" value={organisationId} />
        <Field
          name={`file-${attachmentId}-${organisationId}`}
          label={words.file(name)}
          help={words.fileHelp(attachments.most)}
        >
          {(control) => (
            <FileInput
              {...control}
              name="file"
              mostMegabytes={attachments.mostBytes / 1_000_000}
              accept=".pdf,.p7m,application/pdf,application/pkcs7-mime"
            />
          )}
        </Field>
        <div className="acts">
          <Button look="primary" icon="upload" disabled={isBusy}>
            {words.upload}
          </Button>
        </div>
      </Form>
    </details>
  );
}
