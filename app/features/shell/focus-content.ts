/** Puts the focus on what the page is about: the next Tab goes on from there. */
export function focusContent(): void {
  document.getElementById("contenuto")?.focus({ preventScroll: true });
}
