import { TextField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { SuggestField } from "~/ui/suggest-field";
import { organisationTexts } from "./organisation-texts";
import type { Shown } from "./shown-field";

interface SeatFieldsProps {
  readonly shown: Shown;
}

/** Municipality and province; in Piedmont the first is enough. */
export function SeatFields({ shown }: SeatFieldsProps) {
  const words = useTexts(organisationTexts);
  return (
    <div className="pair">
      <SuggestField
        {...shown("organisationMunicipality")}
        from="/comuni"
        label={words.municipality}
        help={words.municipalityHelp}
        required
      />
      <TextField
        {...shown("organisationProvince")}
        label={words.province}
        help={words.provinceHelp}
        autoComplete="off"
      />
    </div>
  );
}
