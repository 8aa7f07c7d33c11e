import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { foldText } from "~/domain/form/fold-text";

const id = coded(z.string().regex(/^[\w-]{1,40}$/), "other");

/** Which import an act is about. */
export const importActForm = z.object({ importId: id });

/** The file that was looked at, with the categories chosen for words the workspace has none of. */
export const confirmImportForm = z
  .object({
    importId: id,
    addsNearest: z.string().optional(),
    word: coded(z.array(z.string().max(400)).max(100), "other"),
    category: coded(z.array(z.string().max(60)).max(100), "other"),
  })
  .transform(({ importId, addsNearest, word, category }) => ({
    importId,
    addsNearest: addsNearest !== undefined,
    chosen: Object.fromEntries(word.map((each, index) => [foldText(each), category[index] ?? ""])),
  }));
