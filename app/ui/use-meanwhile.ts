import { type FormState, isOvertaken, valueOf } from "./form-state";
import { useTexts } from "./language";
import { meanwhileTexts } from "./meanwhile-texts";

/**
 * Says beside a field what somebody else saved in it while the form was being filled in; undefined: there is nothing
 * to say. `shown` is what is stored as people read it.
 */
export function useMeanwhile(form: FormState | null) {
  const words = useTexts(meanwhileTexts);
  return (name: string, stored: string, shown = stored): string | undefined => {
    if (!isOvertaken(form) || valueOf(form, name).trim() === stored.trim()) return undefined;
    return stored === "" ? words.nowEmpty : words.nowThere(shown);
  };
}
