import * as Y from "yjs";

/**
 * Whether two updates bring the same: structs with the same places and contents, and the same deletions. Read by
 * Yjs itself, so that it does not depend on how a packed log is read.
 */
export function isSameEdit(one: Uint8Array, other: Uint8Array): boolean {
  return (
    Buffer.from(one.buffer, one.byteOffset, one.length).equals(other) || describe(one) === describe(other)
  );
}

/** What was typed in a row is described letter by letter, because it may be one struct or several. */
function describe(update: Uint8Array): string {
  const { structs, ds } = Y.decodeUpdate(update);
  const deletes = [...ds.clients].map(([client, ranges]) => [
    client,
    ranges.map(({ clock, len }) => [clock, len]),
  ]);
  return JSON.stringify([structs.flatMap(describeStruct), deletes]);
}

function describeStruct(struct: Y.Item | Y.GC | Y.Skip): unknown[] {
  const { client, clock } = struct.id;
  if (!(struct instanceof Y.Item)) return [[client, clock, struct.length, struct.constructor.name]];
  const { content, rightOrigin } = struct;
  if (!(content instanceof Y.ContentString)) {
    return [[...placeOf(struct), client, clock, struct.length, content.constructor.name, contentOf(content)]];
  }
  return content.str.split("").map((letter, index) => {
    const place =
      index === 0 ? placeOf(struct) : [{ client, clock: clock + index - 1 }, rightOrigin, null, null];
    return [...place, client, clock + index, letter];
  });
}

function placeOf({ origin, rightOrigin, parent, parentSub }: Y.Item): unknown[] {
  // Before it is part of a document the parent is a name or an id, and null beside a neighbour.
  return [origin, rightOrigin, parent, parentSub];
}

function contentOf(content: Y.Item["content"]): unknown {
  if (content instanceof Y.ContentFormat) return [content.key, content.value];
  if (content instanceof Y.ContentEmbed) return content.embed;
  if (content instanceof Y.ContentDeleted) return content.len;
  return content.getContent();
}
