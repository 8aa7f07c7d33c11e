import type { Check, RuleKind } from "./check";
import { checkAllBodiesOfDistrict } from "./rules/all-bodies-of-district";
import { checkAllLinked } from "./rules/all-linked";
import { checkAmountRange } from "./rules/amount-range";
import { checkCountPartners } from "./rules/count-partners";
import { checkDateWithin } from "./rules/date-within";
import { checkDeclared } from "./rules/declared";
import { checkDurationRange } from "./rules/duration-range";
import { checkFlatRate } from "./rules/flat-rate";
import { checkLeadKindIn } from "./rules/lead-kind-in";
import { checkMaxApplicationsPerDistrict } from "./rules/max-applications-per-district";
import { checkMaxApplicationsPerOrganisation } from "./rules/max-applications-per-organisation";
import { checkNoticeOpenDays } from "./rules/notice-open-days";
import { checkPartnersSeatIn } from "./rules/partners-seat-in";
import { checkRegisteredIn } from "./rules/registered-in";
import { checkRequiredAttachment } from "./rules/required-attachment";
import { checkRequiredSection } from "./rules/required-section";
import { checkRequiredTableRows } from "./rules/required-table-rows";
import { checkRolesOfKinds } from "./rules/roles-of-kinds";
import { checkShareRange } from "./rules/share-range";
import { checkShownApart } from "./rules/shown-apart";
import { checkSumEquals } from "./rules/sum-equals";
import { checkTextLimit } from "./rules/text-limit";

/** Every kind of rule with its check. A kind is a line of the schema of rules, a file, and a line here. */
export const ruleChecks = {
  "lead-kind-in": checkLeadKindIn,
  "count-partners": checkCountPartners,
  "partners-seat-in": checkPartnersSeatIn,
  "all-bodies-of-district": checkAllBodiesOfDistrict,
  "max-applications-per-organisation": checkMaxApplicationsPerOrganisation,
  "max-applications-per-district": checkMaxApplicationsPerDistrict,
  "roles-of-kinds": checkRolesOfKinds,
  "registered-in": checkRegisteredIn,
  "notice-open-days": checkNoticeOpenDays,
  declared: checkDeclared,
  "duration-range": checkDurationRange,
  "date-within": checkDateWithin,
  "text-limit": checkTextLimit,
  "required-section": checkRequiredSection,
  "required-table-rows": checkRequiredTableRows,
  "required-attachment": checkRequiredAttachment,
  "amount-range": checkAmountRange,
  "share-range": checkShareRange,
  "flat-rate": checkFlatRate,
  "sum-equals": checkSumEquals,
  "all-linked": checkAllLinked,
  "shown-apart": checkShownApart,
} as const satisfies { readonly [Kind in RuleKind]: Check<Kind> };
