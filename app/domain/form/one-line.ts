import { z } from "zod";

/** A short text without line breaks or other control characters. */
export const oneLine = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}]*$/u);
