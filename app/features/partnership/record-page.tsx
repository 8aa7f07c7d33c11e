import { Form } from "@remix-run/react";
import type { OrganisationRecord } from "~/domain/organisation/record";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { useSeen } from "~/ui/use-seen";
import { FrozenNote } from "./frozen-note";
import { organisationTexts } from "./organisation-texts";
import { PartnershipHead } from "./partnership-head";
import type { RecordData } from "./record-data";
import { RecordCards } from "./record-part";
import { BodyFields, ContactFields, RegisterFields, SignerFields } from "./record-fields";
import type { Shown } from "./shown-field";
import { recordTexts } from "./record-texts";
import { saidMeanwhile } from "./said-meanwhile";
import { WithheldNote } from "./withheld-note";

interface RecordPageProps {
  readonly data: RecordData;
  readonly form: FormState | null;
}

/** The record of one organisation, to be filled in by its people. */
export function RecordPage({ data, form }: RecordPageProps) {
  const words = useTexts(recordTexts);
  const language = useLanguage();
  const sentences = { ...useTexts(organisationTexts).errors, ...words.errors };
  const { workspaceId, workspaceTitle, organisationId, record, fingerprint, isFrozen, withheld } = data;
  const seen = useSeen(fingerprint, form);
  const stored = typedRecord(record);
  const shown: Shown = (name) => {
    const meanwhile = saidMeanwhile(form, name, { stored: stored[name] ?? "", language });
    return {
      name,
      defaultValue: valueOf(form, name, stored[name] ?? ""),
      error: errorOf(form, name, sentences) ?? (meanwhile === null ? undefined : words.nowThere(meanwhile)),
    };
  };
  const sheet = `/cantieri/${workspaceId}/partenariato/${organisationId}?parte=dati`;
  return (
    <main id="contenuto" tabIndex={-1} className="main form-page">
      <PartnershipHead
        title={words.title(record.shortName)}
        name={words.name}
        workspaceId={workspaceId}
        workspaceTitle={workspaceTitle}
        within={{ to: sheet, words: record.shortName }}
        facts={words.facts}
      />
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, sentences)} />
      {isFrozen || withheld !== null ? (
        <div className="stack">
          {isFrozen && <FrozenNote />}
          {withheld && <WithheldNote data={data} withheld={withheld} />}
          <RecordCards data={data} />
          <p>
            <ButtonLink look="quiet" to={sheet}>
              {words.back}
            </ButtonLink>
          </p>
        </div>
      ) : (
        <Form method="post" className="fields" noValidate>
          <input type="hidden" name="seen" value={seen} />
          <BodyFields shown={shown} />
          <RegisterFields shown={shown} />
          <SignerFields shown={shown} />
          <ContactFields shown={shown} />
          <div className="acts">
            <Button look="primary">{words.save}</Button>
            <ButtonLink look="quiet" to={sheet}>
              {words.back}
            </ButtonLink>
          </div>
        </Form>
      )}
    </main>
  );
}

/** The stored record by the names of the fields. */
function typedRecord(record: OrganisationRecord): Readonly<Record<string, string | null>> {
  const { name, shortName, kind, taxCode, seatMunicipality, seatProvince, ...rest } = record;
  return {
    ...rest,
    organisationName: name,
    organisationShortName: shortName,
    organisationKind: kind,
    organisationTaxCode: taxCode,
    organisationMunicipality: seatMunicipality,
    organisationProvince: seatProvince,
  };
}
