import { z } from "zod";
import { type BallotChange, parseChange } from "~/features/participant/ballot/change-ballot";
import { readText } from "./read-form.server";

/** What a phone sends, by its scripts or by a plain form. */
export type Sent = z.output<typeof sentForm> & {
  /** of a page without scripts: the button that was pressed, to be worked out here */
  readonly change: BallotChange | null;
};

const id = z.string().regex(/^[\w-]{1,64}$/);
const counter = z.coerce.number().int().min(1).max(1_000_000_000);

const choice = z
  .string()
  .regex(/^[\w-]{1,64}=-?\d{1,4}$/)
  .transform((text) => {
    const [targetId = "", value] = text.split("=");
    return { targetId, value: Number(value) };
  });

const sentForm = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("card"),
    cardId: id,
    stageId: id,
    text: z.string().max(10_000),
    columnId: z.union([z.literal(""), id]),
    version: counter,
  }),
  z.object({ act: z.literal("withdrawal"), cardId: id, stageId: id }),
  z.object({
    act: z.literal("ballot"),
    stageId: id,
    choices: z.array(choice).max(500),
    reason: z.string().max(10_000),
    sequence: counter,
  }),
  z.object({
    act: z.literal("ready"),
    stageId: id,
    isReady: z.enum(["0", "1"]).transform((said) => said === "1"),
  }),
]);

/** Null for what no page of ours sends. */
export function readSent(form: FormData): Sent | null {
  const fields = ["act", "cardId", "stageId", "text", "columnId", "version", "reason", "sequence", "isReady"];
  const read = sentForm.safeParse({
    ...Object.fromEntries(fields.map((name) => [name, readText(form, name)])),
    choices: form.getAll("choice"),
  });
  return read.success ? { ...read.data, change: parseChange(readText(form, "change")) } : null;
}
