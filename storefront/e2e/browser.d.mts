export const chromium: string | undefined;
export const shopUrl: string;
export const dataFolder: string;
export const launchOptions: { executablePath?: string; args: string[] };
