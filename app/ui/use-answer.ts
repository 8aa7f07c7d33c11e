import { useActionData, useLocation } from "@remix-run/react";
import { useState } from "react";

/**
 * What the page answered to the form that was sent. The framework forgets it when a page asks for its data again, as
 * ours do whenever somebody changes something: a preview, or why a form was refused, would be gone before it was read.
 * Here it stays until the next form is sent or another address is opened.
 */
export function useAnswer<Action>(): ReturnType<typeof useActionData<Action>> {
  const key = usePageKey();
  // Null: nothing came of the form, and what was answered to the one before still holds.
  const answer = useActionData<Action>() ?? undefined;
  const [kept, setKept] = useState({ key, answer });
  const isForgotten = answer === undefined && kept.key === key;
  const latest = isForgotten ? kept.answer : answer;
  if (kept.key !== key || kept.answer !== latest) setKept({ key, answer: latest });
  return latest;
}

/** Nothing came of the form that was sent last. */
export function useIsUnsent(): boolean {
  return useActionData() === null;
}

/**
 * Another one whenever an address is opened or a form is answered. A form of which nothing came leaves it as it is,
 * although the framework counts that as an address anew: what was typed into the form must stay. So does a jump within
 * the page, such as to the field of which a message speaks.
 */
export function usePageKey(): string {
  const { key, pathname, search, hash } = useLocation();
  const answered = useActionData();
  const place = pathname + search;
  const [kept, setKept] = useState({ seen: key, key, place, hash });
  if (kept.seen === key) return kept.key;
  const isJump = answered === undefined && place === kept.place && hash !== kept.hash;
  const latest = answered === null || isJump ? kept.key : key;
  setKept({ seen: key, key: latest, place, hash });
  return latest;
}
