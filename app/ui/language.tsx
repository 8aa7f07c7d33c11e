import { createContext, type ReactNode, useContext } from "react";

/** The languages of the interface; Italian first. */
export type InterfaceLanguage = "it" | "en";

/** The texts of one screen: the English ones must be as complete as the Italian. */
export type Texts<T> = Readonly<Record<InterfaceLanguage, T>>;

const LanguageContext = createContext<InterfaceLanguage>("it");

interface LanguageProviderProps {
  readonly language: InterfaceLanguage;
  readonly children: ReactNode;
}

export function LanguageProvider({ language, children }: LanguageProviderProps) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): InterfaceLanguage {
  return useContext(LanguageContext);
}

/** The texts of a screen in the language of the person. */
export function useTexts<T>(texts: Texts<T>): T {
  return texts[useLanguage()];
}
