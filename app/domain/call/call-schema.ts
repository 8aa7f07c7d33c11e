import { z } from "zod";
import { documentIds } from "~/domain/partnership/documents/document-ids";
import { marked, markedValue } from "./origin";
import { budgetRuleSchema, eligibilityRuleSchema } from "./rule-schema";
import {
  centsSchema,
  codeSchema,
  daySchema,
  idSchema,
  listOf,
  sectionIdSchema,
  timeSchema,
  wordingSchema,
} from "./schema-parts";

const stageSchema = marked({
  id: idSchema,
  name: wordingSchema,
  opensOn: markedValue(daySchema),
  closesOn: markedValue(daySchema),
  /** local time in Rome */
  closesAt: markedValue(timeSchema),
  /** what must have happened before this stage */
  requiresBefore: listOf(markedValue(z.enum(["co-design-procedure"]))),
  outcome: markedValue(z.string().min(1)).nullable(),
});

/** Characters with spaces; more units come with the calls that count otherwise. */
const limitSchema = marked({ unit: z.literal("characters"), max: z.int().positive() });

const sectionSchema = marked({
  id: sectionIdSchema,
  /** `identity`: a short fact of the workspace (title, acronym); `text`: a live document */
  kind: z.enum(["identity", "text"]),
  stages: listOf(idSchema),
  title: wordingSchema,
  /** to the people who write: *voi* */
  guidance: wordingSchema,
  limit: limitSchema,
  criteria: listOf(codeSchema),
  /** tables of the call that belong to this text */
  tables: listOf(idSchema),
});

const tableSchema = marked({
  id: idSchema,
  stages: listOf(idSchema),
  title: wordingSchema,
  columns: listOf(z.object({ id: idSchema, label: wordingSchema }).readonly()),
  /** null: people fill it in */
  generatedFrom: z.enum(["activities", "participation-events"]).nullable(),
});

const evaluationSchema = marked({
  classes: listOf(
    z
      .object({
        id: codeSchema,
        name: wordingSchema,
        /** fewer points in this class and the project is out */
        threshold: z.int().positive().nullable(),
        criteria: listOf(
          z.object({ id: codeSchema, name: wordingSchema, points: z.int().positive() }).readonly(),
        ),
      })
      .readonly(),
  ),
  totalThreshold: z.int().positive().nullable(),
});

const attachmentSchema = marked({
  id: codeSchema,
  name: wordingSchema,
  stages: listOf(idSchema),
  suppliedBy: z.enum(["lead", "each-partner", "each-managing-body", "each-third-sector-body", "everyone"]),
  /** made by the product from what is written in it */
  isGenerated: z.boolean(),
  signature: z.enum(["none", "digital", "handwritten-or-digital", "notarised"]),
  /** null: always needed */
  onlyIf: z.enum(["association-constituted", "association-to-be-constituted", "delegate-signs"]).nullable(),
  /** made from what the partnership has written, to be signed and handed in */
  document: z.enum(documentIds).optional(),
  /** of one that is generated: what it is made from */
  madeFrom: z.enum(["application", "budget", "workshops"]).optional(),
  /** the step of the calendar by which it is brought; not said: the term itself */
  until: idSchema.optional(),
});

export const callSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: markedValue(z.string().min(1)),
    funder: markedValue(z.string().min(1)),
    programme: markedValue(z.string().min(1)),
    acts: listOf(markedValue(z.string().min(1))),
    totalAmountCents: markedValue(centsSchema),
    /** the language of the application, whatever language its writers read the screens in */
    language: z.literal("it"),
    stages: z.array(stageSchema).min(1).readonly(),
    durationMonths: marked({ min: z.int().positive(), max: z.int().positive() }),
    channel: marked({
      anyOf: listOf(z.enum(["certified-email", "portal"])),
      isSignedDigitally: z.boolean(),
    }),
    /** what was given in the past: information, never a rule */
    observedGrants: marked({
      minCents: centsSchema,
      maxCents: centsSchema,
      projects: z.int().positive(),
    }).nullable(),
    sections: listOf(sectionSchema),
    tables: listOf(tableSchema),
    eligibilityRules: listOf(eligibilityRuleSchema),
    costCategories: listOf(marked({ id: codeSchema, name: wordingSchema })),
    budgetRules: listOf(budgetRuleSchema),
    evaluation: evaluationSchema,
    attachments: listOf(attachmentSchema),
    fileRules: marked({
      formats: listOf(z.enum(["pdf-a", "p7m"])),
      maxBytes: z.int().positive(),
      mustHaveUniqueNames: z.boolean(),
      /** no accents, no spaces */
      mustHavePlainNames: z.boolean(),
    }),
    obligations: listOf(marked({ id: idSchema, text: wordingSchema })),
    /** backward from the term */
    calendar: listOf(
      marked({
        id: idSchema,
        daysBefore: z.int().nonnegative(),
        lastsDays: z.int().positive(),
        name: wordingSchema,
      }),
    ),
  })
  .readonly();

export type Call = z.infer<typeof callSchema>;
export type Stage = Call["stages"][number];
export type Section = Call["sections"][number];
export type Limit = Section["limit"];
export type CallTable = Call["tables"][number];
export type Attachment = Call["attachments"][number];
export type CriterionClass = Call["evaluation"]["classes"][number];
export type Criterion = CriterionClass["criteria"][number];
