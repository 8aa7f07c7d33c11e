import { createContext, useContext } from "react";

/** The nonce of the page's policy for scripts; only the server knows it, the browser hides it once used. */
export const NonceContext = createContext<string | null>(null);

export function useNonce(): string | null {
  return useContext(NonceContext);
}
