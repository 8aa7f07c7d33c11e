import { TextField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { KindField } from "./kind-field";
import { organisationTexts } from "./organisation-texts";
import { SeatFields } from "./seat-fields";

/** The record of an organisation: who it is, where it has its seat. */
export function OrganisationFields({ form }: { readonly form: FormState | null }) {
  const words = useTexts(organisationTexts);
  const sentences = { ...words.errors, other: "" };
  const shown = (name: string) => ({
    name,
    defaultValue: valueOf(form, name),
    error: errorOf(form, name, sentences),
  });
  return (
    <>
      <TextField {...shown("organisationName")} label={words.name} autoComplete="off" required />
      <div className="pair">
        <TextField
          {...shown("organisationShortName")}
          label={words.shortName}
          help={words.shortNameHelp}
          autoComplete="off"
          required
        />
        <TextField
          {...shown("organisationTaxCode")}
          label={words.taxCode}
          help={words.taxCodeHelp}
          autoComplete="off"
          required
        />
      </div>
      <KindField shown={shown} />
      <SeatFields shown={shown} />
    </>
  );
}
