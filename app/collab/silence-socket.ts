/** Hears nothing of a socket any more; it may take minutes to close. */
export function silence(socket: WebSocket): void {
  socket.onopen = null;
  socket.onmessage = null;
  socket.onclose = null;
  // Outside browsers an error nobody hears is thrown, and closing while connecting is one.
  socket.onerror = () => undefined;
}
