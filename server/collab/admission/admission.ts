import type { IncomingMessage } from "node:http";

/** Decides on every new connection: where it comes from, who it is, what it may do. Rejects when it cannot tell. */
export type Authorize = (
  request: IncomingMessage,
  workspaceId: string,
  documentName: string,
) => Promise<Admission>;

export type Admission =
  | { readonly status: "admitted"; readonly member: AdmittedMember; readonly canWrite: boolean }
  | { readonly status: "refused"; readonly code: number };

/** By what the right to be there may end. */
export type WhoIsThere = Pick<AdmittedMember, "memberId" | "accountId" | "sessionId">;

/** Who is at the other end, from the session and never from what the other end says. */
export interface AdmittedMember {
  readonly memberId: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly organisation: string;
  readonly colour: 1 | 2 | 3 | 4 | 5 | 6;
}

/** Whose connections end: of a member, of an account, of one session, or all of them. */
export type Whose =
  | { readonly memberId: string }
  | { readonly accountId: string }
  | { readonly sessionId: string }
  | "everyone";

export function isOf(member: WhoIsThere, whose: Whose): boolean {
  if (whose === "everyone") return true;
  if ("memberId" in whose) return member.memberId === whose.memberId;
  if ("accountId" in whose) return member.accountId === whose.accountId;
  return member.sessionId === whose.sessionId;
}
