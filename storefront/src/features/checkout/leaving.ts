/** Leaves the page for another one, of the shop or of the bank: a full load, so that nothing old stays on it. */
export function leaveFor(url: string): void {
  window.location.assign(url);
}

/** The same, for a page in between to which nobody wants to come back. */
export function goOnTo(url: string): void {
  window.location.replace(url);
}
