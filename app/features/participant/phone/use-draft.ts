import { useCallback, useEffect, useRef } from "react";
import { openPhoneStorage } from "../outbox/outbox";

/** A sentence that is half written outlives a reload and another stage; the field itself stays the browser's. */
export function useDraft(key: string, onFound: (text: string) => void) {
  const field = useRef<HTMLTextAreaElement>(null);
  const found = useRef(onFound);
  found.current = onFound;
  useEffect(() => {
    const { current } = field;
    if (current === null) return;
    // What was typed before the page was awake counts more.
    if (current.value === "") current.value = openPhoneStorage().getItem(key) ?? "";
    found.current(current.value);
  }, [key]);
  const keep = useCallback(
    (text: string) => {
      const storage = openPhoneStorage();
      if (text === "") storage.removeItem(key);
      else storage.setItem(key, text);
    },
    [key],
  );
  return { field, keep };
}
