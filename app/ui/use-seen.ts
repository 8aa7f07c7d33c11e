import { useState } from "react";
import { type FormState, isOvertaken, valueOf } from "./form-state";

/**
 * What was there when a form was begun, to be sent back with it in a field called `seen`. What others save meanwhile
 * has not been seen, though the page knows of it: whoever sends the form is told, and writes over it only then.
 */
export function useSeen(now: string, form: FormState | null): string {
  const [seen, setSeen] = useState(isOvertaken(form) ? now : valueOf(form, "seen", now));
  const [answered, setAnswered] = useState(form);
  if (answered !== form) {
    setAnswered(form);
    if (isOvertaken(form)) setSeen(now);
  }
  return seen;
}
