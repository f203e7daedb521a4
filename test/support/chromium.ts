import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usual = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** Where Chromium is installed: CHROMIUM_PATH, or one of the usual places; undefined where it is not. */
export const chromiumPath: string | undefined = usual.find((path) => path !== undefined && existsSync(path));

/** Starts Chromium, which its sandbox does not allow where root runs it. */
export function startChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error("no Chromium");
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: chromiumPath, args });
}
