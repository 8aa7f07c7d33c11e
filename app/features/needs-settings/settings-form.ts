import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";
import { categoryColours, categoryIcons } from "~/domain/needs/category";

export const gridChoices = [0, 250, 500, 1000] as const;

export const categoryForm = z.object({
  name: coded(oneLine.min(2).max(60), "name"),
  icon: coded(z.enum(categoryIcons), "icon"),
  colour: coded(z.enum(categoryColours), "colour"),
  isSensitive: z
    .string()
    .optional()
    .transform((typed) => typed !== undefined),
});

const whole = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/)
  .transform(Number);

const grid = z
  .string()
  .transform(Number)
  .refine((metres) => gridChoices.some((choice) => choice === metres));

export const careForm = z
  .object({
    gridMetres: coded(grid, "grid"),
    fewestPeople: coded(whole, "people"),
    seen: coded(z.string().regex(/^\d{1,5} \d{1,6}$/), "other"),
  })
  .transform(({ seen, ...care }) => {
    const [gridMetres = 0, fewestPeople = 0] = seen.split(" ").map(Number);
    return { ...care, seen: { gridMetres, fewestPeople } };
  });
