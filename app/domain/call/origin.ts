import { z } from "zod";

/** Where a value of a call comes from. What we proposed ourselves never passes for the call's own. */
export const originSchema = z.discriminatedUnion("origin", [
  /** found; `source` says in words where: act and clause, or who reports it */
  z.object({ origin: z.literal("source"), source: z.string().min(1) }).readonly(),
  /** reasoned from what was found; `source` says from what */
  z.object({ origin: z.literal("inferred"), source: z.string().min(1) }).readonly(),
  /** our own proposal, to be confirmed; `pattern` says what it imitates */
  z.object({ origin: z.literal("default"), pattern: z.string().min(1).optional() }).readonly(),
]);

export type Origin = z.infer<typeof originSchema>;

/** Fields together with their origin. */
export function marked<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.intersection(z.object(shape).readonly(), originSchema);
}

/** One value together with its origin. */
export function markedValue<Value extends z.ZodType>(value: Value) {
  return marked({ value });
}
