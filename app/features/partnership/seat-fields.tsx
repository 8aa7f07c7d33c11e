import { TextField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { SuggestField } from "~/ui/suggest-field";
import { organisationTexts } from "./organisation-texts";

interface SeatFieldsProps {
  /** what a field shows, by its name */
  readonly shown: (name: string) => {
    readonly name: string;
    readonly defaultValue: string;
    readonly error: string | undefined;
  };
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
        maxLength={2}
        autoComplete="off"
      />
    </div>
  );
}
