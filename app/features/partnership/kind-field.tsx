import { organisationKinds } from "~/domain/organisation/kinds";
import { SelectField } from "~/ui/field";
import { useLanguage, useTexts } from "~/ui/language";
import { organisationTexts } from "./organisation-texts";
import type { Shown } from "./shown-field";

/** What an organisation is, out of all kinds. */
export function KindField({ shown }: { readonly shown: Shown }) {
  const words = useTexts(organisationTexts);
  const language = useLanguage();
  const kinds = organisationKinds.map(({ id, name }) => ({ value: id, label: name[language] }));
  return (
    <SelectField
      {...shown("organisationKind")}
      label={words.kind}
      choices={[{ value: "", label: words.chooseKind }, ...kinds]}
      required
    />
  );
}
