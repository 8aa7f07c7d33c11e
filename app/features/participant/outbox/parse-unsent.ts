import { type SentRefusal, sentRefusals } from "../words/participant-words";
import type { Unsent } from "./unsent";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What an entry of the phone's storage says, or null when it is none of ours. By hand: a library that does it is a
 * third of all the scripts of this page.
 */
export function parseUnsent(json: string | null): Unsent | null {
  const fields = fieldsOf(json);
  return fields && readUnsent(fields);
}

export function parseRefused(
  json: string | null,
): { readonly saying: Unsent; readonly reason: SentRefusal } | null {
  const fields = fieldsOf(json);
  if (fields === null || !isObject(fields["saying"])) return null;
  const saying = readUnsent(fields["saying"]);
  return saying && { saying, reason: readReason(fields["reason"]) };
}

/** A reason this page does not know yet, or any more, is told in general. */
export function readReason(value: unknown): SentRefusal {
  return sentRefusals.find((reason) => reason === value) ?? "not-valid";
}

function readUnsent(fields: Fields): Unsent | null {
  const { kind, cardId, stageId, order, isTried } = fields;
  if (typeof order !== "number" || typeof isTried !== "boolean") return null;
  const kept = { order, isTried };
  if (typeof stageId !== "string") return null;
  switch (kind) {
    case "card": {
      const { text, columnId, version } = fields;
      if (typeof cardId !== "string" || typeof text !== "string") return null;
      if (typeof columnId !== "string" || typeof version !== "number") return null;
      return { kind, cardId, stageId, text, columnId, version, ...kept };
    }
    case "withdrawal":
      return typeof cardId === "string" ? { kind, cardId, stageId, ...kept } : null;
    case "ballot": {
      const { reason, sequence } = fields;
      const choices = readChoices(fields["choices"]);
      if (choices === null || typeof reason !== "string" || typeof sequence !== "number") return null;
      return { kind, stageId, choices, reason, sequence, ...kept };
    }
    case "ready": {
      const { isReady } = fields;
      return typeof isReady === "boolean" ? { kind, stageId, isReady, ...kept } : null;
    }
    default:
      return null;
  }
}

function readChoices(value: unknown) {
  if (!Array.isArray(value)) return null;
  const choices = value.map((choice: unknown) => {
    if (!isObject(choice)) return null;
    const { targetId, value: given } = choice;
    return typeof targetId === "string" && typeof given === "number" ? { targetId, value: given } : null;
  });
  return choices.includes(null) ? null : choices.filter((choice) => choice !== null);
}

function fieldsOf(json: string | null): Fields | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : null;
  } catch {
    // Cut short, or written by something else: it is none of ours.
    return null;
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
