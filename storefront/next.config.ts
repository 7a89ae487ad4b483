import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const here = dirname(fileURLToPath(import.meta.url));

const config: NextConfig = {
  output: 'standalone',
  // Next guesses the workspace root from lock files further up; a wrong guess nests the standalone folder.
  outputFileTracingRoot: here,
  turbopack: { root: here },

  poweredByHeader: false,
  reactStrictMode: true,
  // Covers are real files with sizes, served by the Java origin; no optimiser (and no native library) is needed.
  images: { unoptimized: true },
  // Title and description belong into <head> for every reader, also without script.
  htmlLimitedBots: /.*/,

  // The content policy differs from request to request and is made in src/proxy.ts.
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        ],
      },
    ]),

  agentRules: false,
  experimental: {
    // forbidden(): a page of the admin that this role may not enter answers 403.
    authInterrupts: true,
    // `typescript` is the 6.x compiler API that the linter needs; `tsc` is TypeScript 7 and runs in `npm run typecheck`.
    useTypeScriptCli: false,
    // A build asks nobody on the network.
    agentUpgrade: false,
  },
};

export default config;
