import { z } from "zod";

/** What people type about themselves, as it is kept. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const personName = z
  .string()
  .trim()
  .min(2)
  .max(120)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u);

/** Length is what makes a password hard to guess; the upper bound keeps hashing cheap to ask for. */
export const passwordLength = { min: 12, max: 200 } as const;

export const newPassword = z.string().min(passwordLength.min).max(passwordLength.max);
