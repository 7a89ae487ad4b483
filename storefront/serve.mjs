// How the Java server starts the web app: it holds the other end of our standard input. When that closes, however the
// server ended (SIGKILL included), this process ends too and leaves no child on a port.
const leave = () => process.exit(0);
process.stdin.on('end', leave).on('close', leave).on('error', leave).resume();

await import('./server.js');
