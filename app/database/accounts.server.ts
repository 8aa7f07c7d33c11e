import type { OrganisationRole, PersonRole } from "~/domain/rights/roles";
import { parseOrganisationRole, parsePersonRole } from "./stored-roles.server";
import type { Queries } from "./transaction.server";

/** A login. Never a right: rights belong to members. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly isAdministrator: boolean;
}

export interface Credentials {
  readonly account: Account;
  readonly passwordHash: string | null;
  readonly isDisabled: boolean;
}

export const accountFields = {
  id: true,
  email: true,
  name: true,
  language: true,
  isAdministrator: true,
} as const;

export async function findCredentials(queries: Queries, email: string): Promise<Credentials | null> {
  const found = await queries.account.findUnique({
    where: { email },
    select: { ...accountFields, passwordHash: true, disabledAt: true },
  });
  if (found === null) return null;
  const { passwordHash, disabledAt, ...account } = found;
  return { account, passwordHash, isDisabled: disabledAt !== null };
}

/** The account, unless it was disabled. */
export function findAccount(queries: Queries, id: string): Promise<Account | null> {
  return queries.account.findUnique({ where: { id, disabledAt: null }, select: accountFields });
}

export async function hasAccounts(queries: Queries): Promise<boolean> {
  const first = await queries.account.findFirst({ select: { id: true } });
  return first !== null;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly language: string;
  readonly isAdministrator: boolean;
}

export function createAccount(queries: Queries, account: NewAccount): Promise<Account> {
  return queries.account.create({ data: account, select: accountFields });
}

export interface ExamplePerson {
  readonly accountId: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationRole: OrganisationRole;
  readonly role: PersonRole;
}

/** The people of the example workspaces, the first time each appears, in order of arrival. */
export async function listExamplePeople(queries: Queries): Promise<readonly ExamplePerson[]> {
  const members = await queries.member.findMany({
    where: { removedAt: null, workspace: { isExample: true }, account: { disabledAt: null } },
    distinct: ["accountId"],
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      accountId: true,
      role: true,
      account: { select: { name: true } },
      partner: { select: { role: true, organisation: { select: { shortName: true } } } },
    },
  });
  return members.map(({ accountId, role, account, partner }) => ({
    accountId,
    name: account.name,
    organisation: partner.organisation.shortName,
    organisationRole: parseOrganisationRole(partner.role),
    role: parsePersonRole(role),
  }));
}
