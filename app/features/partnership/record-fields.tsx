import { useState } from "react";
import { isOrganisationKind, organisationKinds } from "~/domain/organisation/kinds";
import { legalForms, legalFormsOf } from "~/domain/organisation/legal-forms";
import { registerSections } from "~/domain/organisation/third-sector-register";
import { type Choice, SelectField, TextField } from "~/ui/field";
import { useLanguage, useTexts } from "~/ui/language";
import { organisationTexts } from "./organisation-texts";
import { recordTexts } from "./record-texts";
import { SeatFields } from "./seat-fields";
import type { Shown } from "./shown-field";

interface PartProps {
  readonly shown: Shown;
}

export function BodyFields({ shown }: PartProps) {
  const words = useTexts(organisationTexts);
  const more = useTexts(recordTexts);
  return (
    <fieldset>
      <legend>{more.body}</legend>
      <TextField {...shown("organisationName")} label={words.name} autoComplete="off" required />
      <div className="pair">
        <TextField
          {...shown("organisationShortName")}
          label={words.shortName}
          help={words.shortNameHelp}
          autoComplete="off"
          required
        />
        <TextField {...shown("organisationTaxCode")} label={words.taxCode} autoComplete="off" required />
      </div>
      <KindFields shown={shown} />
      <div className="pair">
        <TextField
          {...shown("vatNumber")}
          label={more.vatNumber}
          help={more.vatNumberHelp}
          inputMode="numeric"
        />
        <TextField {...shown("certifiedEmail")} label={more.certifiedEmail} type="email" />
      </div>
      <SeatFields shown={shown} />
    </fieldset>
  );
}

/** Of the legal forms only those that go with the kind are offered; without JavaScript all of them. */
function KindFields({ shown }: PartProps) {
  const words = useTexts(organisationTexts);
  const more = useTexts(recordTexts);
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const kinds = organisationKinds.map(({ id, name }) => ({ value: id, label: name[language] }));
  const forms = legalForms
    .filter(({ id }) => chosen === null || (isOrganisationKind(chosen) && legalFormsOf(chosen).includes(id)))
    .map(({ id, name }) => ({ value: id, label: name[language] }));
  return (
    <div className="pair">
      <SelectField
        {...shown("organisationKind")}
        label={words.kind}
        choices={kinds}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <SelectField
        {...shown("legalForm")}
        label={more.legalForm}
        choices={[{ value: "", label: more.notSaid }, ...forms]}
      />
    </div>
  );
}

export function RegisterFields({ shown }: PartProps) {
  const words = useTexts(recordTexts);
  const language = useLanguage();
  const sections: Choice[] = registerSections.map(({ id, name }) => ({
    value: id,
    label: `${id}) ${name[language]}`,
  }));
  return (
    <fieldset>
      <legend>{words.register}</legend>
      <p className="small muted">{words.registerHelp}</p>
      <div className="pair">
        <TextField {...shown("registerNumber")} label={words.registerNumber} inputMode="numeric" />
        <SelectField
          {...shown("registerSection")}
          label={words.registerSection}
          choices={[{ value: "", label: words.noSection }, ...sections]}
        />
        <TextField {...shown("registeredOn")} label={words.registeredOn} type="date" />
        <TextField {...shown("registerCheckedOn")} label={words.registerCheckedOn} type="date" />
      </div>
    </fieldset>
  );
}

export function SignerFields({ shown }: PartProps) {
  const words = useTexts(recordTexts);
  return (
    <fieldset>
      <legend>{words.signers}</legend>
      <p className="small muted">{words.signersHelp}</p>
      <div className="pair">
        <TextField {...shown("representativeName")} label={words.representative} autoComplete="off" />
        <TextField
          {...shown("representativeTaxCode")}
          label={`${words.personTaxCode}: ${words.representative.toLowerCase()}`}
          autoComplete="off"
        />
        <TextField
          {...shown("delegateName")}
          label={words.delegate}
          help={words.delegateHelp}
          autoComplete="off"
        />
        <TextField
          {...shown("delegateTaxCode")}
          label={`${words.personTaxCode}: ${words.delegate.toLowerCase()}`}
          autoComplete="off"
        />
      </div>
    </fieldset>
  );
}

export function ContactFields({ shown }: PartProps) {
  const words = useTexts(recordTexts);
  return (
    <fieldset>
      <legend>{words.contact}</legend>
      <p className="small muted">{words.contactHelp}</p>
      <div className="pair">
        <TextField {...shown("contactName")} label={words.contactName} autoComplete="off" />
        <TextField {...shown("contactEmail")} label={words.contactEmail} type="email" autoComplete="off" />
        <TextField {...shown("contactPhone")} label={words.contactPhone} type="tel" autoComplete="off" />
      </div>
    </fieldset>
  );
}
