import { z } from "zod";

/** Ids in data: "target-groups". */
export const idSchema = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** Also names a live document, whose pattern is narrower in length. */
export const sectionIdSchema = z.string().regex(/^[a-z][a-z-]{0,40}$/);

/** Codes as the call prints them: "B1", "K10", "E13". */
export const codeSchema = z.string().regex(/^[A-Z]\d{0,2}$/);

export const wordingSchema = z.object({ it: z.string().min(1), en: z.string().min(1) }).readonly();

export const daySchema = z.iso.date();
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const centsSchema = z.int().nonnegative();
/** 10,000 is the whole */
export const basisPointsSchema = z.int().min(0).max(10_000);

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}
