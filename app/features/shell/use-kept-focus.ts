import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { focusContent } from "./focus-content";

/** A link or button that goes away with its page takes the focus with it: the page that comes takes it up. */
export function useKeptFocus(): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (document.activeElement === document.body) focusContent();
  }, [pathname]);
}
