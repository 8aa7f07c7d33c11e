import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { CopyField } from "~/ui/copy-field";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { Tag } from "~/ui/tag";
import { DeliveryPart } from "./delivery-part";
import { freezeTexts } from "./freeze-texts";
import type { ShownSubmission } from "./hand-in-data";
import { handInTexts } from "./hand-in-texts";
import { SubmissionChanged } from "./submission-note";

export interface ReceiptData {
  readonly workspace: { readonly id: string; readonly title: string };
  /** null: nothing was handed in yet */
  readonly receipt: ShownReceipt | null;
  /** said before, and put right since */
  readonly earlier: readonly { readonly registryNumber: string; readonly at: string; readonly by: string }[];
}

export interface ShownReceipt extends ShownSubmission {
  /** "Valli che curano, progetto preliminare" */
  readonly what: string;
  /** ISO */
  readonly atUtc: string;
  readonly recordedAt: string;
  /** null: none was handed in, or not for this person */
  readonly officeReceipt: { readonly fileName: string; readonly href: string } | null;
  readonly stageHash: string;
  readonly signed: { readonly fileName: string; readonly sha256: string };
}

/** What was handed in, when and by whom, and how anybody can verify it. */
export function ReceiptPage({ data: { workspace, receipt, earlier } }: { readonly data: ReceiptData }) {
  const words = useTexts(handInTexts);
  const to = `/cantieri/${workspace.id}/consegna`;
  return (
    <DeliveryPart title={words.receiptTitle} workspace={workspace}>
      {receipt === null ? (
        <Note>{words.receiptNone}</Note>
      ) : (
        <>
          <SubmissionChanged changed={receipt.changed} onReceipt />
          <FactsCard receipt={receipt} />
          <VerifyCard to={to} />
        </>
      )}
      {earlier.length > 0 && <EarlierCard earlier={earlier} />}
      <div className="acts">
        <ButtonLink look="quiet" to={to}>
          {words.back}
        </ButtonLink>
      </div>
    </DeliveryPart>
  );
}

function FactsCard({ receipt }: { readonly receipt: ShownReceipt }) {
  const words = useTexts(handInTexts);
  const { copy, copied } = useTexts(freezeTexts);
  const { registryNumber, officeReceipt, signed } = receipt;
  return (
    <Card
      title={words.protocol(registryNumber)}
      pattern="receipt-card"
      aside={receipt.isLate && <Tag tone="bad">{words.late}</Tag>}
    >
      <div className="body">
        <dl className="dl">
          <Fact label={words.what} value={receipt.what} />
          <Fact label={words.when} value={receipt.at} />
          <Fact label={words.how} value={receipt.channel} />
          <Fact label={words.whenUtc} value={receipt.atUtc} />
          <Fact label={words.who} value={receipt.by} />
          <Fact label={words.recordedAt} value={receipt.recordedAt} />
        </dl>
        {officeReceipt && (
          <p className="above">
            {words.receiptFileOf}:{" "}
            <a href={officeReceipt.href} download={officeReceipt.fileName} className="break">
              {officeReceipt.fileName}
            </a>
          </p>
        )}
        <div className="fields above">
          <CopyField label={words.packageHash} value={receipt.manifestSha256} copy={copy} copied={copied} />
          <p className="xs muted">{words.hashHelp}</p>
        </div>
        <dl className="dl one">
          <div>
            <dt>{words.signedHash}</dt>
            <dd className="break">{signed.fileName}</dd>
            <dd>
              <code className="hash">{signed.sha256}</code>
            </dd>
          </div>
          <div>
            <dt>{words.stageHash}</dt>
            <dd>
              <code className="hash">{receipt.stageHash}</code>
            </dd>
          </div>
        </dl>
      </div>
    </Card>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function VerifyCard({ to }: { readonly to: string }) {
  const words = useTexts(handInTexts);
  return (
    <Card title={words.verify}>
      <div className="body">
        <p className="muted">{words.verifyWhat}</p>
        <p className="acts above">
          <a className="btn p" href={`${to}/ricevuta/verifica`}>
            <Icon name="check-circle" /> {words.openVerify}
          </a>
          <a className="btn o" href={`${to}/ricevuta/verifica?scarica`} download>
            <Icon name="download" /> {words.downloadVerify}
          </a>
        </p>
      </div>
    </Card>
  );
}

function EarlierCard({ earlier }: Pick<ReceiptData, "earlier">) {
  const words = useTexts(handInTexts);
  return (
    <Card title={words.earlier}>
      <ul className="body rows">
        {earlier.map(({ registryNumber, at, by }) => (
          <li key={`${registryNumber} ${at}`} className="small">
            <b className="break">{words.protocol(registryNumber)}</b>, {at}
            {by !== "" && ` (${by})`}
          </li>
        ))}
      </ul>
    </Card>
  );
}
