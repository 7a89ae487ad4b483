// Says on the standard error how far it is: one line that changes in a terminal, a line each elsewhere.
const terminal = process.stderr.isTTY;

export function progress(text) {
  process.stderr.write(terminal ? `\r\x1b[K  ${text}` : `  ${text}\n`);
}

export function progressEnds() {
  if (terminal) process.stderr.write('\r\x1b[K');
}
