import { Form } from "@remix-run/react";
import { useState } from "react";
import { listAll } from "~/domain/wording/list-words";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import type { FormState } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { ApproveForm } from "./approve-form";
import { PartDifferences } from "./part-differences";
import { PartText } from "./part-text";
import type { OwnSignOff, ShownBody } from "./sign-offs-data";
import { signOffTexts } from "./sign-off-texts";

interface OwnSignOffCardProps {
  readonly own: OwnSignOff;
  /** the line of the board of the same body */
  readonly body: ShownBody | undefined;
  readonly form: FormState | null;
}

/** What is to be read, what is another since the last time, and the act. */
export function OwnSignOffCard({ own, body, form }: OwnSignOffCardProps) {
  const words = useTexts(signOffTexts);
  const { status, signed, differences, parts } = own;
  const [openedWith, setOpenedWith] = useState(own.partsHash);
  const hasChangedMeanwhile = openedWith !== own.partsHash && status !== "valid";
  if (status === "valid" && openedWith !== own.partsHash) setOpenedWith(own.partsHash);
  return (
    <Card title={words.own(own.name)}>
      <div className="body sign-off">
        <OwnState own={own} />
        {hasChangedMeanwhile && (
          <Note tone="warn" role="status">
            {words.changedMeanwhile}
          </Note>
        )}
        {differences.length > 0 && <PartDifferences differences={differences} />}
        <details open={signed === null}>
          <summary>{words.whole}</summary>
          {parts.map((part) => (
            <PartText key={part.id} part={part} />
          ))}
        </details>
        {status !== "valid" && <WhoMay own={own} people={body?.people ?? []} />}
        {status !== "valid" && own.mayApprove && !own.isUnderRepair && <ApproveForm own={own} form={form} />}
        {own.mayApprove && signed !== null && <WithdrawForm id={signed.id} />}
      </div>
    </Card>
  );
}

function OwnState({ own: { status, signed, elsewhere } }: Pick<OwnSignOffCardProps, "own">) {
  const words = useTexts(signOffTexts);
  const language = useLanguage();
  if (signed === null) return <p>{words.neverSigned}</p>;
  const { at, by, hash } = signed;
  return (
    <>
      {status === "valid" ? (
        <Note tone="ok">{words.stillValid(at, by)}</Note>
      ) : (
        <Note tone="warn">{words.changedSince(at, by)}</Note>
      )}
      {elsewhere.length > 0 && <p className="small muted">{words.elsewhere(listAll(language, elsewhere))}</p>}
      <p className="small">
        {words.stageHash}: <code className="hash">{hash}</code>
      </p>
    </>
  );
}

function WhoMay({ own, people }: Pick<OwnSignOffCardProps, "own"> & Pick<ShownBody, "people">) {
  const words = useTexts(signOffTexts);
  const language = useLanguage();
  if (own.isUnderRepair) return <Note tone="warn">{words.underRepair}</Note>;
  if (own.mayApprove) return null;
  return <p>{people.length === 0 ? words.nobody : words.who(listAll(language, people))}</p>;
}

function WithdrawForm({ id }: { readonly id: string }) {
  const words = useTexts(signOffTexts);
  return (
    <Form method="post" className="acts above">
      <input type="hidden" name="signOff" value={id} />
      <Button small look="quiet" name="intent" value="withdraw">
        {words.withdraw}
      </Button>
      <span className="small muted">{words.withdrawWhat}</span>
    </Form>
  );
}
