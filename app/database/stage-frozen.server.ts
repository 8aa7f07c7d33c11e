/** Nothing that belongs to the application changes while its stage is frozen: the change was refused as a whole. */
export class StageFrozen extends Error {
  override readonly name = "StageFrozen";

  constructor(options?: ErrorOptions) {
    super("the stage is frozen", options);
  }
}

/** What `require_open_stage` of the database raises, and what comes of waiting too long for a freeze under way. */
const raised: readonly unknown[] = ["FR409", "55P03"];

/**
 * Whether an error is that of a frozen stage: ours, or the one of the database under whatever the driver wrapped it in.
 * By name, because the process and the pages each have a copy of the class.
 */
export function isStageFrozen(error: unknown): boolean {
  for (let each = error, depth = 0; depth < deepest && isObject(each); depth++) {
    if (each["name"] === "StageFrozen" || codesOf(each).some((code) => raised.includes(code))) return true;
    each = each["cause"] ?? adapterErrorOf(each);
  }
  return false;
}

const deepest = 6;

function codesOf(error: Readonly<Record<string, unknown>>): readonly unknown[] {
  return [error["code"], error["originalCode"]];
}

/** Prisma keeps what the driver said beside its own error. */
function adapterErrorOf({ meta }: Readonly<Record<string, unknown>>): unknown {
  return isObject(meta) ? meta["driverAdapterError"] : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
