import { createServer } from "node:http";
import { Sender, WebSocketServer } from "ws";

/**
 * The limit: passes on the same bytes and knows nothing of documents. With `ONE_FRAME` the frame is made once
 * for all receivers and written to their sockets as it is; with `ACKNOWLEDGES` each message is answered as well.
 */
const rooms = new Map();
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false, clientTracking: false });
const pass = process.env.ONE_FRAME === undefined ? passMessage : passFrame;
const hasAnswer = process.env.ACKNOWLEDGES !== undefined;
/** As long as our acknowledgement, and of a type that means nothing to the clients of a relay. */
const answer = Uint8Array.of(99, 1);

sockets.on("connection", (socket, request) => {
  const room = rooms.get(request.url) ?? new Set();
  rooms.set(request.url, room.add(socket));
  socket.on("message", (message) => {
    pass(room, socket, message);
    if (hasAnswer) socket.send(answer);
  });
  socket.on("error", () => socket.terminate());
  socket.on("close", () => {
    room.delete(socket);
    if (room.size === 0) rooms.delete(request.url);
  });
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.on("SIGTERM", () => process.exit(0));

function passMessage(room, from, message) {
  for (const other of room) if (other !== from) other.send(message);
}

function passFrame(room, from, message) {
  const options = { fin: true, rsv1: false, opcode: 2, mask: false, readOnly: true };
  const frame = Buffer.concat(Sender.frame(message, options));
  for (const other of room) if (other !== from) other._socket.write(frame);
}
