const mostCharacters = 40;

/** How an organisation may be called at the table until it says so itself: what stands before its legal form. */
export function shortNameOf(name: string): string {
  const [first = name] = name.split(/\s*,|\s+[-–(]/);
  const called = first.length >= 2 ? first : name;
  if (called.length <= mostCharacters) return called;
  const cut = called.slice(0, mostCharacters);
  return cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut;
}
