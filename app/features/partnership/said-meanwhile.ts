import { describeKind } from "~/domain/organisation/kinds";
import { isLegalForm, legalFormName } from "~/domain/organisation/legal-forms";
import { formatFullDay } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import { type FormState, isOvertaken, valueOf } from "~/ui/form-state";

/**
 * What somebody else saved in a field while this form was being filled in, in words; null when there is nothing to
 * compare. Empty: there is nothing in it now.
 */
export function saidMeanwhile(
  form: FormState | null,
  name: string,
  { stored, language }: { readonly stored: string; readonly language: Language },
): string | null {
  if (!isOvertaken(form) || valueOf(form, name).trim() === stored.trim()) return null;
  return stored === "" ? "" : inWords(name, stored, language);
}

/** Lists and days are stored by other names than people read. */
function inWords(name: string, stored: string, language: Language): string {
  if (name === "organisationKind") return describeKind(stored).name[language];
  if (name === "legalForm" && isLegalForm(stored)) return legalFormName(stored)[language];
  if (/^\d{4}-\d{2}-\d{2}$/.test(stored)) return formatFullDay(language, new Date(`${stored}T12:00:00Z`));
  return stored;
}
