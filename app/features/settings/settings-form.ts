import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";

/** The messages are codes of `texts.errors`. The term is read on its own. */
export const settingsForm = z.object({
  title: coded(oneLine.min(2).max(255), "title"),
  acronym: coded(oneLine.min(2).max(20), "acronym"),
});
