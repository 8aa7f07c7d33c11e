import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";
import { parseTypedDay } from "~/domain/time/typed-day";

const day = z.string().transform((typed, context) => {
  const read = parseTypedDay(typed);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "day" });
  return z.NEVER;
});

const hour = z
  .string()
  .trim()
  .regex(/^(?:[01]?\d|2[0-3])[:.][0-5]\d$|^$/)
  .transform((typed) => typed.replace(".", ":").replace(/^(\d):/, "0$1:"));

/** What is said of a workshop, when it is prepared and later. The messages are codes of `aboutTexts.errors`. */
const aboutFields = {
  title: coded(oneLine.min(3).max(120), "title"),
  heldOn: coded(day, "heldOn"),
  startsAt: coded(hour, "startsAt"),
  place: coded(oneLine.max(160), "place"),
  convenedBy: coded(oneLine.max(160), "convenedBy"),
  keptUntil: coded(day, "keptUntil"),
  facilitatorIds: coded(z.array(z.string().regex(/^[\w-]{1,64}$/)).max(50), "facilitators"),
};

interface Days {
  readonly heldOn: string;
  readonly keptUntil: string;
}

const isKeptLongEnough = ({ heldOn, keptUntil }: Days) => keptUntil >= heldOn;
const tooSoon = { path: ["keptUntil"], message: "keptUntil" };

export const newWorkshopForm = z
  .object({ ...aboutFields, formatId: coded(z.string().regex(/^[a-z0-9-]{1,60}$/), "format") })
  .refine(isKeptLongEnough, tooSoon);

export const editWorkshopForm = z
  .object({
    ...aboutFields,
    convocationSentOn: coded(z.union([z.literal("").transform(() => null), day]), "convocationSentOn"),
    invited: coded(z.string().trim().max(4000), "invited"),
  })
  .refine(isKeptLongEnough, tooSoon);
