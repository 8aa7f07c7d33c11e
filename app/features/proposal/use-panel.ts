import { type MouseEvent, useEffect, useRef, useState } from "react";

/**
 * Where the window has no room for the panel beside the page, it opens over it: it takes the focus, Escape closes it,
 * and the button that opened it has the focus again.
 */
export function usePanel() {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  const panel = useRef<HTMLElement>(null);
  const open = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    opener.current = currentTarget;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    panel.current?.focus();
    const handleKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") close();
    };
    window.addEventListener("keydown", handleKeyDown);
    return () => window.removeEventListener("keydown", handleKeyDown);
  }, [isOpen]);
  return { isOpen, open, close, panel };
}
