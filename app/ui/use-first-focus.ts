import { type RefObject, useEffect, useRef } from "react";

/** For the heading of what takes the place of what was there: what was pressed is gone, and the focus goes to it. */
export function useFirstFocus(): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
