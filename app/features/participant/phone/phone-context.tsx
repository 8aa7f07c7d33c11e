import { createContext, useContext } from "react";
import type { PublicStage, PublicState } from "~/domain/workshop/public-state";
import { useWords } from "../words/words-context";
import type { SaidBack } from "./said-back";
import { sendAddressOf } from "./send-address";
import type { Sayings } from "./use-outbox";

/** What the screens of the phone share. */
export interface Phone extends Sayings {
  readonly state: PublicState;
  readonly workshopId: string;
  readonly participantId: string;
  readonly nickname: string;
  /** for the form of a page whose scripts have not arrived */
  readonly newCardId: string;
  /** what was sent without scripts and not taken, to go on with; null: nothing */
  readonly said: SaidBack | null;
}

const PhoneContext = createContext<Phone | null>(null);

export const PhoneProvider = PhoneContext.Provider;

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (phone === null) throw new Error("A screen of the phone is used outside of it.");
  return phone;
}

/** What was sent at this stage without scripts and not taken. */
export function useSaidOf({ id }: PublicStage): SaidBack | null {
  const { said } = usePhone();
  return said?.stageId === id ? said : null;
}

/** Where every form of the phone goes when there are no scripts: what is not taken is shown there. */
export function useSendAddress(): string {
  return sendAddressOf(usePhone().workshopId, useWords().language);
}

export interface OfStage {
  readonly stage: PublicStage;
}
