import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** Stored as `scrypt$<log2 N>$<r>$<p>$<salt>$<hash>`: the cost may be raised later without losing old passwords. */
export async function hashPassword(password: string, cost: PasswordCost = today): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return ["scrypt", cost.logN, cost.r, cost.p, salt.toString("base64"), hash.toString("base64")].join("$");
}

/**
 * Whether this is the password. Takes as long for somebody without a password (null) as for everybody else, so that
 * the time of the answer does not tell who has an account.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const known = stored === null ? nobody : parseStored(stored);
  const hash = await derive(password, known.salt, known.cost);
  return timingSafeEqual(hash, known.hash) && stored !== null;
}

export interface PasswordCost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

const today: PasswordCost = { logN: 15, r: 8, p: 3 };
const hashBytes = 32;
const nobody = { cost: today, salt: Buffer.alloc(16), hash: Buffer.alloc(hashBytes) };

function parseStored(stored: string) {
  const [scheme, logN, r, p, salt, hash] = stored.split("$");
  if (scheme !== "scrypt" || salt === undefined || hash === undefined) {
    throw new Error("A stored password is not of a known form");
  }
  return {
    cost: { logN: Number(logN), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, "base64"),
    hash: Buffer.from(hash, "base64"),
  };
}

function derive(password: string, salt: Buffer, { logN, r, p }: PasswordCost): Promise<Buffer> {
  const N = 2 ** logN;
  // Twice what one run of scrypt needs: Node's own limit is just below it.
  const maxmem = 256 * N * r;
  return new Promise((resolve, reject) => {
    // Keyboards write "è" in two ways: one form of every letter, or the same password would differ.
    scrypt(password.normalize("NFKC"), salt, hashBytes, { N, r, p, maxmem }, (error, hash) => {
      if (error === null) resolve(hash);
      else reject(error);
    });
  });
}
