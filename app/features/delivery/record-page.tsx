import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { Field, TextField } from "~/ui/field";
import { FileInput } from "~/ui/file-input";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { ChannelField } from "./channel-field";
import { DeliveryPart } from "./delivery-part";
import { handInTexts } from "./hand-in-texts";

export interface RecordData {
  readonly workspace: { readonly id: string; readonly title: string };
  readonly channels: readonly ("certified-email" | "portal")[];
  /** what is to be recorded; otherwise why it cannot be yet */
  readonly ready:
    | {
        readonly signed: { readonly fileName: string; readonly sha256: string; readonly hasFaults: boolean };
        readonly values: Readonly<Record<"channel" | "termDate" | "termTime" | "registryNumber", string>>;
      }
    | { readonly missing: "stage-not-frozen" | "package-not-made" | "signed-file-missing" };
}

interface RecordPageProps {
  readonly data: RecordData;
  readonly form: FormState | null;
}

/** When, how and under which number the application was handed in. */
export function RecordPage({ data: { workspace, channels, ready }, form }: RecordPageProps) {
  const words = useTexts(handInTexts);
  const back = (
    <ButtonLink look="quiet" to={`/cantieri/${workspace.id}/consegna`}>
      {words.back}
    </ButtonLink>
  );
  return (
    <DeliveryPart title={words.recordTitle} facts={words.recordFacts} workspace={workspace}>
      <ErrorSummary title={words.recordErrorTitle} errors={summaryOf(form, words.errors)} />
      {"missing" in ready ? (
        <>
          <Note>{words.errors[ready.missing]}</Note>
          <div className="acts">{back}</div>
        </>
      ) : (
        <Card title={words.theSubmission}>
          <Form method="post" encType="multipart/form-data" className="body fields" noValidate>
            <div>
              <p className="label">{words.signedFile}</p>
              <p className="break">{ready.signed.fileName}</p>
              <code className="hash">{ready.signed.sha256}</code>
              {ready.signed.hasFaults && <Note tone="warn">{words.signedHasFaults}</Note>}
            </div>
            <ChannelField
              legend={words.channel}
              channels={channels}
              names={words.channels}
              chosen={valueOf(form, "channel", ready.values.channel)}
            />
            <div className="pair">
              <TextField
                name="termDate"
                type="date"
                label={words.sentOn}
                defaultValue={valueOf(form, "termDate", ready.values.termDate)}
                error={errorOf(form, "termDate", words.errors)}
              />
              <TextField
                name="termTime"
                type="time"
                label={words.sentAt}
                help={words.sentHelp}
                defaultValue={valueOf(form, "termTime", ready.values.termTime)}
                error={errorOf(form, "termTime", words.errors)}
              />
            </div>
            <TextField
              name="registryNumber"
              label={words.registryNumber}
              help={words.registryHelp}
              longest={120}
              autoComplete="off"
              defaultValue={valueOf(form, "registryNumber", ready.values.registryNumber)}
              error={errorOf(form, "registryNumber", words.errors)}
            />
            <Field
              name="receipt"
              label={words.receiptFile}
              help={words.receiptFileHelp}
              error={errorOf(form, "receipt", words.errors)}
            >
              {(control) => <FileInput mostMegabytes={10} {...control} />}
            </Field>
            <div className="acts">
              <Button look="primary" icon="file-signed">
                {words.recordAct}
              </Button>
              {back}
            </div>
          </Form>
        </Card>
      )}
    </DeliveryPart>
  );
}
