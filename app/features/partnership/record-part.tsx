import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { mayBeSoleTrader } from "~/domain/organisation/check-organisation-tax-code";
import { describeKind } from "~/domain/organisation/kinds";
import { legalFormName } from "~/domain/organisation/legal-forms";
import { formatSeat } from "~/domain/organisation/seat";
import { registerSections } from "~/domain/organisation/third-sector-register";
import { formatFullDay } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { FrozenNote } from "./frozen-note";
import type { RecordData } from "./record-data";
import { recordTexts } from "./record-texts";
import { RecordUses } from "./record-uses";
import type { RecordUseView } from "./record-uses-data";
import { sharingTexts } from "./sharing-texts";
import { WithheldNote } from "./withheld-note";

/** The record of an organisation, to be read; who may edit it finds the way. */
export function RecordPart({ data }: { readonly data: RecordData }) {
  const words = useTexts(recordTexts);
  const { canEdit, isFrozen, withheld, uses, workspaceId } = data;
  const done = useDone();
  return (
    <div className="stack">
      {done && (
        <Note tone="ok" role="status">
          {done}
        </Note>
      )}
      {isFrozen && <FrozenNote />}
      {withheld && <WithheldNote data={data} withheld={withheld} />}
      <RecordUses uses={uses.filter(isWaiting)} workspaceId={workspaceId} from="record" />
      <RecordCards data={data} />
      <RecordUses uses={uses.filter((use) => !isWaiting(use))} workspaceId={workspaceId} from="record" />
      {!canEdit && !isFrozen && withheld === null && <p className="small muted">{words.whoEdits}</p>}
      <RecordActs data={data} />
    </div>
  );
}

/** What has just been done, as the address says it. */
function useDone(): string | undefined {
  const words = useTexts(recordTexts);
  const sharing = useTexts(sharingTexts);
  const [search] = useSearchParams();
  const done = search.get("fatto") ?? "";
  return done === "dati" ? words.saved : sharing.done[done];
}

function isWaiting({ status }: RecordUseView): boolean {
  return status === "waiting";
}

/** What the record holds, by what it is for. */
export function RecordCards({ data }: { readonly data: RecordData }) {
  return (
    <>
      <BodyCard data={data} />
      <RegisterCard data={data} />
      {data.withheld === null && <SignersCard data={data} />}
      {data.withheld === null && <ContactCard data={data} />}
    </>
  );
}

function RecordActs({ data }: { readonly data: RecordData }) {
  const words = useTexts(recordTexts);
  const { workspaceId, organisationId, canEdit, canSetPlace, canWithdraw } = data;
  const base = `/cantieri/${workspaceId}/partenariato/${organisationId}`;
  return (
    <div className="acts">
      {canEdit && (
        <ButtonLink look="outline" icon="pencil" to={`${base}/dati`}>
          {words.edit}
        </ButtonLink>
      )}
      {canSetPlace && (
        <ButtonLink look="quiet" to={`${base}/posto`}>
          {words.place}
        </ButtonLink>
      )}
      {canWithdraw && (
        <ButtonLink look="quiet" to={`${base}/ritiro`}>
          {words.withdraw}
        </ButtonLink>
      )}
    </div>
  );
}

function BodyCard({ data: { record, seesSigners } }: { readonly data: RecordData }) {
  const words = useTexts(recordTexts);
  const language = useLanguage();
  const seat = formatSeat({ municipality: record.seatMunicipality, province: record.seatProvince });
  return (
    <Card title={record.name}>
      <dl className="dl body">
        <Line term={words.body}>{describeKind(record.kind).name[language]}</Line>
        <Line term={words.legalForm}>{record.legalForm && legalFormName(record.legalForm)[language]}</Line>
        <Line term={words.seat}>{seat}</Line>
        <Line
          term={words.taxCode}
          otherwise={!seesSigners && mayBeSoleTrader(record.kind) ? words.hidden : words.missing}
        >
          {record.taxCode}
        </Line>
        <Line term={words.vatNumber}>{record.vatNumber}</Line>
        <Line term={words.certifiedEmail}>{record.certifiedEmail}</Line>
      </dl>
    </Card>
  );
}

/** Only for those the register is for, or who say they are in it. */
function RegisterCard({ data: { record } }: { readonly data: RecordData }) {
  const words = useTexts(recordTexts);
  const language = useLanguage();
  const { registerNumber, registeredOn, registerCheckedOn } = record;
  if (describeKind(record.kind).family !== "third-sector" && registerNumber === null) return null;
  const section = registerSections.find(({ id }) => id === record.registerSection);
  return (
    <Card title={words.register}>
      <dl className="dl body">
        <Line term={words.registerNumber}>{registerNumber}</Line>
        <Line term={words.registerSection}>
          {section && words.section(section.id, section.name[language])}
        </Line>
        <Line term={words.registeredOn}>{dayInWords(language, registeredOn)}</Line>
        <Line term={words.registerCheckedOn}>{dayInWords(language, registerCheckedOn)}</Line>
      </dl>
    </Card>
  );
}

function SignersCard({ data: { record, seesSigners } }: { readonly data: RecordData }) {
  const words = useTexts(recordTexts);
  const unseen = seesSigners ? words.missing : words.hidden;
  return (
    <Card title={words.signers}>
      <dl className="dl body">
        <Line term={words.representative}>{record.representativeName}</Line>
        <Line term={words.personTaxCode} otherwise={unseen}>
          {record.representativeTaxCode}
        </Line>
        {record.delegateName && (
          <>
            <Line term={words.delegate}>{record.delegateName}</Line>
            <Line term={words.personTaxCode} otherwise={unseen}>
              {record.delegateTaxCode}
            </Line>
          </>
        )}
      </dl>
    </Card>
  );
}

function ContactCard({ data: { record, seesSigners } }: { readonly data: RecordData }) {
  const words = useTexts(recordTexts);
  if (!seesSigners) return null;
  return (
    <Card title={words.contact}>
      <dl className="dl body">
        <Line term={words.contactName}>{record.contactName}</Line>
        <Line term={words.contactEmail}>{record.contactEmail}</Line>
        <Line term={words.contactPhone}>{record.contactPhone}</Line>
      </dl>
    </Card>
  );
}

interface LineProps {
  readonly term: string;
  /** what stands there when there is nothing */
  readonly otherwise?: string;
  readonly children: ReactNode;
}

function Line({ term, otherwise, children }: LineProps) {
  const words = useTexts(recordTexts);
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children || <span className="muted">{otherwise ?? words.missing}</span>}</dd>
    </div>
  );
}

function dayInWords(language: Language, day: string | null): string | null {
  return day === null ? null : formatFullDay(language, new Date(`${day}T12:00:00Z`));
}
