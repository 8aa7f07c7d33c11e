import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { Field } from "~/ui/field";
import { FileInput } from "~/ui/file-input";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { ChannelField } from "./channel-field";
import { DeliveryPart } from "./delivery-part";
import type { PreflightAnswer, PreflightData } from "./preflight-data";
import { PreflightResults } from "./preflight-results";
import { preflightTexts } from "./preflight-texts";

interface PreflightPageProps {
  readonly page: PreflightData;
  readonly answer: PreflightAnswer | null;
}

/** A signed file in, and what the office would say of it. */
export function PreflightPage({ page, answer }: PreflightPageProps) {
  const words = useTexts(preflightTexts);
  const { workspace, isFrozen } = page;
  const errors: Readonly<Record<string, string>> = words.errors;
  const refusal = answer?.refusal ? (errors[answer.refusal] ?? words.errors.other) : undefined;
  return (
    <DeliveryPart title={words.title} facts={words.facts} workspace={workspace}>
      <ErrorSummary title={words.errorTitle} errors={refusal ? [{ field: "file", message: refusal }] : []} />
      {answer?.looked && <PreflightResults looked={answer.looked} />}
      {isFrozen ? (
        <SignedFileForm page={page} looked={answer?.looked ?? null} refusal={refusal} />
      ) : (
        <>
          <Note>{words.stillOpen}</Note>
          <div className="acts">
            <ButtonLink look="quiet" to={`/cantieri/${workspace.id}/consegna`}>
              {words.back}
            </ButtonLink>
          </div>
        </>
      )}
    </DeliveryPart>
  );
}

interface SignedFileFormProps {
  readonly page: PreflightData;
  readonly looked: PreflightAnswer["looked"];
  readonly refusal: string | undefined;
}

function SignedFileForm({ page: { workspace, channels }, looked, refusal }: SignedFileFormProps) {
  const words = useTexts(preflightTexts);
  const isBusy = useNavigation().state !== "idle";
  return (
    <Card title={words.theFile}>
      <Form method="post" encType="multipart/form-data" className="body fields" noValidate>
        <ChannelField
          legend={words.channel}
          channels={channels}
          names={words.channels}
          chosen={looked?.channel}
        />
        <Field name="file" label={words.file} help={words.fileHelp} error={refusal}>
          {(control) => (
            <FileInput
              mostMegabytes={30}
              accept=".p7m,.pdf,application/pdf,application/pkcs7-mime"
              {...control}
            />
          )}
        </Field>
        <div className="acts">
          <Button look="primary" icon="file-signed" disabled={isBusy}>
            {words.act}
          </Button>
          <ButtonLink look="quiet" to={`/cantieri/${workspace.id}/consegna`}>
            {words.back}
          </ButtonLink>
        </div>
        <div role="status">{isBusy && <Note>{words.looking}</Note>}</div>
      </Form>
    </Card>
  );
}
