import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";
import { checkCertifiedEmail } from "~/domain/organisation/check-certified-email";
import { checkTaxCode, isPersonalTaxCode } from "~/domain/organisation/check-tax-code";
import { checkVatNumber } from "~/domain/organisation/check-vat-number";
import { isOrganisationKind } from "~/domain/organisation/kinds";
import { isLegalForm, legalFormsOf } from "~/domain/organisation/legal-forms";
import type { OrganisationRecord } from "~/domain/organisation/record";
import {
  isRegisterSection,
  mayBeInSection,
  parseRegisterNumber,
} from "~/domain/organisation/third-sector-register";
import { emailAddress, personName } from "~/domain/rights/person";
import type { CalendarDay } from "~/domain/time/calendar-day";
import { organisationForm } from "./organisation-form";

type Context = z.core.$RefinementCtx;

/** The whole record as it is typed; the messages are codes of `recordTexts.errors` and `organisationTexts.errors`. */
export function recordForm(today: CalendarDay): z.ZodType<OrganisationRecord> {
  return z
    .intersection(organisationForm, moreFields)
    .transform((record, context) => checkTogether(record, { context, today }));
}

/** The record the form was filled in from. */
export const seenForm = z.object({ seen: coded(z.string().regex(/^[\w-]{1,64}$/), "other") });

const moreFields = z.object({
  legalForm: optional((typed, context) => (isLegalForm(typed) ? typed : refuse(context, "legalForm"))),
  vatNumber: optional((typed, context) => {
    const check = checkVatNumber(typed);
    return check.status === "valid" ? check.number : refuse(context, `vat-${check.reason}`);
  }),
  certifiedEmail: optional((typed, context) => {
    const check = checkCertifiedEmail(typed);
    return check.status === "valid" ? check.address : refuse(context, `certified-${check.reason}`);
  }),
  registerNumber: optional(
    (typed, context) => parseRegisterNumber(typed) ?? refuse(context, "registerNumber"),
  ),
  registerSection: optional((typed, context) =>
    isRegisterSection(typed) ? typed : refuse(context, "registerSection"),
  ),
  registeredOn: optionalDay("registeredOn"),
  registerCheckedOn: optionalDay("registerCheckedOn"),
  representativeName: optionalOf(personName, "personName"),
  representativeTaxCode: optional(readPersonalTaxCode),
  delegateName: optionalOf(personName, "personName"),
  delegateTaxCode: optional(readPersonalTaxCode),
  contactName: optionalOf(personName, "personName"),
  contactEmail: optionalOf(emailAddress, "contactEmail"),
  contactPhone: optionalOf(oneLine.regex(/^\+?[\d\s/().-]{6,24}$/), "contactPhone"),
});

/** An empty field is a value that was not said. */
function optional<Output>(read: (typed: string, context: Context) => Output) {
  return z
    .string()
    .catch("")
    .transform((typed, context) => (typed.trim() === "" ? null : read(typed.trim(), context)));
}

function optionalOf(rule: z.ZodType<string>, code: string) {
  return optional((typed, context) => {
    const { success, data } = rule.safeParse(typed);
    return success ? data : refuse(context, code);
  });
}

function optionalDay(code: string) {
  return optionalOf(z.iso.date(), code);
}

function readPersonalTaxCode(typed: string, context: Context): string {
  const check = checkTaxCode(typed);
  return check.status === "valid" ? check.code : refuse(context, `person-tax-code-${check.reason}`);
}

function refuse(context: Context, message: string): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}

/** What only two fields together show to be wrong. */
function checkTogether(
  record: OrganisationRecord,
  { context, today }: { readonly context: Context; readonly today: CalendarDay },
): OrganisationRecord {
  const wrong = (field: keyof OrganisationRecord, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  const { kind, legalForm, registerNumber, registerSection, registeredOn, registerCheckedOn } = record;
  if (legalForm !== null && !hasForm(kind, legalForm)) wrong("legalForm", "legalForm-kind");
  if (registerNumber !== null && registerSection === null)
    wrong("registerSection", "registerSection-missing");
  if (registerNumber === null && registerSection !== null) wrong("registerNumber", "registerNumber-missing");
  if (registerSection !== null && !isInSection(kind, registerSection))
    wrong("registerSection", "registerSection-kind");
  if (registeredOn !== null && registeredOn > today) wrong("registeredOn", "day-future");
  if (registerCheckedOn !== null && registerCheckedOn > today) wrong("registerCheckedOn", "day-future");
  if (record.representativeTaxCode !== null && record.representativeName === null)
    wrong("representativeName", "name-missing");
  if (record.delegateTaxCode !== null && record.delegateName === null) wrong("delegateName", "name-missing");
  if (isPersonalTaxCode(record.taxCode) && legalForm !== null && legalForm !== "sole-trader")
    wrong("legalForm", "legalForm-tax-code");
  for (const field of ["representativeTaxCode", "delegateTaxCode"] as const)
    if (isOfOrganisation(record[field], record)) wrong(field, "person-tax-code-organisation");
  return record;
}

/** Typed where that of a person goes: a sole trader is the person, and only it has one code for both. */
function isOfOrganisation(
  typed: string | null,
  { legalForm, taxCode, vatNumber }: OrganisationRecord,
): boolean {
  if (typed === null || isPersonalTaxCode(typed)) return false;
  return typed === vatNumber || (typed === taxCode && legalForm !== "sole-trader");
}

function hasForm(kind: string, form: string): boolean {
  return isOrganisationKind(kind) && legalFormsOf(kind).some((open) => open === form);
}

function isInSection(kind: string, section: string): boolean {
  return isRegisterSection(section) && mayBeInSection(kind, section);
}
