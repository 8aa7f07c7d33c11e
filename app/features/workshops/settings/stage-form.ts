import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { type ParticipantLanguage, participantLanguages, type Phrase } from "~/domain/workshop/phrase";
import { participantTools, type VotingRule } from "~/domain/workshop/stage";
import { longestWording } from "./longest-wording";

const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((n) => n >= least && n <= most);

const rule = z.discriminatedUnion("ruleKind", [
  z.object({ ruleKind: z.literal("dots"), dots: whole(1, 20), perTarget: whole(1, 20) }),
  z.object({ ruleKind: z.literal("scores"), from: whole(0, 100), to: whole(1, 100) }),
  z.object({ ruleKind: z.literal("ranking"), places: whole(1, 20) }),
  z.object({ ruleKind: z.literal("consent") }),
]);

/** What may be changed of a stage; of a vote its rule is read on its own. */
export const stageForm = z.object({
  stageId: coded(z.string().regex(/^[\w-]{1,64}$/), "other"),
  minutes: coded(whole(1, 600), "minutes"),
  votesOn: coded(z.enum(["groups", "cards"]).optional(), "other"),
  namesOff: z
    .string()
    .optional()
    .transform((typed) => typed !== undefined),
  tool: coded(z.array(z.enum(participantTools)), "other"),
});

/** Null: it is no rule. */
export function readRule(form: FormData): VotingRule | null {
  const read = rule.safeParse(Object.fromEntries(form));
  if (!read.success) return null;
  switch (read.data.ruleKind) {
    case "dots": {
      const { dots, perTarget } = read.data;
      return perTarget <= dots ? { kind: "dots", dots, perTarget } : null;
    }
    case "scores": {
      const { from, to } = read.data;
      return from < to ? { kind: "scores", from, to } : null;
    }
    case "ranking":
      return { kind: "ranking", places: read.data.places };
    case "consent":
      return { kind: "consent" };
  }
}

/** The name or the question of a stage. Null: one is too long, or the Italian one is missing. */
export function readPhrase(form: FormData, name: keyof typeof longestWording): Phrase | null {
  const texts = participantLanguages.map((language) => {
    const typed = form.get(`${name}-${language}`);
    return [language, typeof typed === "string" ? typed.replace(/\s+/g, " ").trim() : ""] as const;
  });
  if (texts.some(([, text]) => text.length > longestWording[name])) return null;
  // Whoever reads another language reads the Italian one rather than none.
  const italian = texts[0]?.[1] ?? "";
  if (italian === "") return null;
  const given = new Map(texts.map(([language, text]) => [language, text || italian]));
  const of = (language: ParticipantLanguage) => given.get(language) ?? italian;
  return { it: italian, en: of("en"), fr: of("fr"), ro: of("ro"), ar: of("ar") };
}
