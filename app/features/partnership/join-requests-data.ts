import type { ActorMark } from "~/domain/organisation/kinds";

export interface JoinRequestsData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  /** the public address; null: closed */
  readonly joinAddress: string | null;
  readonly requests: readonly JoinRequestView[];
  /** nobody joins while the stage is frozen; who asks can be declined all the same */
  readonly isFrozen: boolean;
  /** the sections a new partner may write */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

export interface JoinRequestView {
  readonly id: string;
  readonly organisationName: string;
  readonly mark: ActorMark;
  /** in words */
  readonly kind: string;
  readonly taxCode: string;
  /** "Pinerolo (TO)" */
  readonly seat: string;
  readonly personName: string;
  readonly personEmail: string;
  readonly message: string;
  /** in words */
  readonly asked: string;
  /** the installation has its record already */
  readonly isKnown: boolean;
}
