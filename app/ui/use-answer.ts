import { useActionData, useLocation } from "@remix-run/react";
import { useState } from "react";

/**
 * What the page answered to the form that was sent. The framework forgets it when a page asks for its data again, as
 * ours do whenever somebody changes something: a preview, or why a form was refused, would be gone before it was read.
 * Here it stays until the next form is sent or another address is opened.
 */
export function useAnswer<Action>(): ReturnType<typeof useActionData<Action>> {
  const { key } = useLocation();
  const answer = useActionData<Action>();
  const [kept, setKept] = useState({ key, answer });
  const isForgotten = answer === undefined && kept.key === key;
  const latest = isForgotten ? kept.answer : answer;
  if (kept.key !== key || kept.answer !== latest) setKept({ key, answer: latest });
  return latest;
}
