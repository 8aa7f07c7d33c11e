/** What somebody said on the phone and the server has not yet said to have: it is kept until it does. */
export type Unsent = UnsentCard | UnsentWithdrawal | UnsentBallot | UnsentReady;

interface Kept {
  /** in what order it was said, among all of this phone */
  readonly order: number;
  /** it may have arrived although nobody answered */
  readonly isTried: boolean;
}

export interface UnsentCard extends Kept {
  readonly kind: "card";
  readonly cardId: string;
  readonly stageId: string;
  readonly text: string;
  readonly columnId: string;
  readonly version: number;
}

export interface UnsentWithdrawal extends Kept {
  readonly kind: "withdrawal";
  readonly cardId: string;
  readonly stageId: string;
}

export interface UnsentBallot extends Kept {
  readonly kind: "ballot";
  readonly stageId: string;
  readonly choices: readonly { readonly targetId: string; readonly value: number }[];
  readonly reason: string;
  readonly sequence: number;
}

export interface UnsentReady extends Kept {
  readonly kind: "ready";
  readonly stageId: string;
  readonly isReady: boolean;
}

/** Something new to say, before it has its place in the order. */
export type Saying = DistributiveOmit<Unsent, keyof Kept>;
type DistributiveOmit<Union, Keys extends keyof Kept> = Union extends Unsent ? Omit<Union, Keys> : never;

/** What there can be one of: a later one of the same name takes its place. */
export function nameOf(saying: Saying): string {
  switch (saying.kind) {
    case "card":
    case "withdrawal":
      return `${saying.kind}/${saying.cardId}`;
    case "ballot":
    case "ready":
      return `${saying.kind}/${saying.stageId}`;
  }
}
