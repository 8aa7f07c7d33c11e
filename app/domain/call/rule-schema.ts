import { z } from "zod";
import { organisationKinds } from "~/domain/organisation/kinds";
import { organisationRoles } from "~/domain/rights/roles";
import { originSchema } from "./origin";
import {
  basisPointsSchema,
  centsSchema,
  codeSchema,
  idSchema,
  listOf,
  sectionIdSchema,
  wordingSchema,
} from "./schema-parts";

const kinds = listOf(z.enum(organisationKinds.map(({ id }) => id)));
const roles = listOf(z.enum(organisationRoles));

/** `block`: the application would be refused; `warn`: worth knowing before sending. */
const severitySchema = z.enum(["block", "warn"]);

/** A rule is data: its kind, what the kind needs to know, how severe it is in which stage, and its sentence. */
function rule<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, parameters: Shape) {
  return z
    .object({
      id: codeSchema,
      kind: z.literal(kind),
      text: wordingSchema,
      /** severity by stage; a stage that is not named does not know the rule */
      stages: z.record(idSchema, severitySchema).readonly(),
      ...parameters,
    })
    .readonly();
}

/** The closed list of what a call can ask of the partnership and of the file handed in. */
const eligibilityKinds = z.discriminatedUnion("kind", [
  rule("lead-kind-in", { kinds }),
  rule("count-partners", { kinds, min: z.int().nullable(), max: z.int().nullable() }),
  rule("partners-seat-in", { kinds, region: z.literal("piemonte") }),
  rule("all-bodies-of-district", { of: z.literal("every-district-of-the-workspace") }),
  rule("max-applications-per-organisation", { kinds, roles, max: z.int().positive() }),
  rule("max-applications-per-district", { max: z.int().positive() }),
  rule("roles-of-kinds", { kinds, roles }),
  rule("registered-in", { kinds, register: z.literal("runts") }),
  /** organisations of these kinds are chosen through a public notice that stays open so many days */
  rule("notice-open-days", { kinds, min: z.int().positive() }),
  /** only people can know: shown as a question, answered by whom it names */
  rule("declared", { by: z.enum(["lead", "each-partner"]), statement: wordingSchema }),
  rule("duration-range", { minMonths: z.int().nullable(), maxMonths: z.int().nullable() }),
  rule("date-within", {
    what: z.enum(["submission", "project-start", "project-end"]),
    from: z.enum(["stage-opens"]).nullable(),
    to: z.enum(["stage-closes"]).nullable(),
  }),
  rule("text-limit", {
    sections: listOf(sectionIdSchema),
    characters: z.enum(["letters-and-spaces"]),
  }),
  rule("required-section", { sections: listOf(sectionIdSchema) }),
  rule("required-table-rows", { table: idSchema, min: z.int().positive() }),
  /** one of them is enough */
  rule("required-attachment", { anyOf: listOf(codeSchema) }),
]);

/** A sum over the budget. */
const amountSchema = z.discriminatedUnion("of", [
  z.object({ of: z.literal("grant") }).readonly(),
  z.object({ of: z.literal("total-cost") }).readonly(),
  z.object({ of: z.literal("cost-categories"), ids: listOf(codeSchema) }).readonly(),
  /** the part of the grant that goes to organisations of these kinds */
  z.object({ of: z.literal("grant-of-kinds"), kinds }).readonly(),
  /** the largest part of the grant that goes to one organisation */
  z.object({ of: z.literal("largest-grant-of-a-partner") }).readonly(),
  z.object({ of: z.literal("funding-sources") }).readonly(),
  z.object({ of: z.literal("shares-of-areas") }).readonly(),
  z.object({ of: z.literal("whole") }).readonly(),
]);

const upperBound = z.union([
  z.object({ cents: centsSchema }).readonly(),
  /** filled in for each workspace, because the call splits its money over the districts */
  z.object({ field: z.literal("district-allocation") }).readonly(),
]);

const rate = z
  .object({
    target: amountSchema,
    base: amountSchema,
    basisPoints: basisPointsSchema,
    mode: z.enum(["exactly", "at-most"]),
  })
  .readonly();

/** The closed list of what a call can ask of the budget. */
const budgetKinds = z.discriminatedUnion("kind", [
  rule("amount-range", {
    what: z.enum(["grant", "total-cost"]),
    minCents: centsSchema.nullable(),
    max: upperBound.nullable(),
  }),
  rule("share-range", {
    numerator: amountSchema,
    denominator: amountSchema,
    minBasisPoints: basisPointsSchema.nullable(),
    maxBasisPoints: basisPointsSchema.nullable(),
  }),
  /** the applicant chooses one of the options */
  rule("flat-rate", { options: listOf(rate) }),
  rule("sum-equals", { sum: amountSchema, equals: amountSchema }),
  /** no entry of the first without one of the second */
  rule("all-linked", {
    links: listOf(
      z
        .object({
          every: z.enum(["work-package", "cost"]),
          has: z.enum(["work-package", "cost", "partner"]),
        })
        .readonly(),
    ),
  }),
  rule("shown-apart", { costCategories: listOf(codeSchema) }),
]);

export const eligibilityRuleSchema = z.intersection(eligibilityKinds, originSchema);
export const budgetRuleSchema = z.intersection(budgetKinds, originSchema);

export type Severity = z.infer<typeof severitySchema>;
export type EligibilityRule = z.infer<typeof eligibilityRuleSchema>;
export type BudgetRule = z.infer<typeof budgetRuleSchema>;
