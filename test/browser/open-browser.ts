import { type Browser, chromium, type Page } from "playwright-core";

/** Starts the system's Chromium; `CHROMIUM` names another. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** What a page asked for and complained of while it loaded. */
export interface Traffic {
  readonly requests: { readonly url: string; readonly type: string }[];
  /** Messages of the console, errors of scripts, requests that failed. A violated policy is one of the first. */
  readonly complaints: string[];
}

/** Listens to a page from now on. */
export function listenTo(page: Page): Traffic {
  const traffic: Traffic = { requests: [], complaints: [] };
  page.on("request", (request) =>
    traffic.requests.push({ url: request.url(), type: request.resourceType() }),
  );
  page.on("requestfailed", (request) =>
    traffic.complaints.push(`${request.url()}: ${request.failure()?.errorText}`),
  );
  page.on("response", (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage)
      traffic.complaints.push(`${response.url()}: ${response.status()}`);
  });
  page.on("pageerror", (error) => traffic.complaints.push(error.message));
  page.on("console", (message) => {
    // Chromium says of a page that answers 404 that it does.
    const isOfPage = message.location().url === page.url() && message.text().includes("status of 404");
    if (["error", "warning"].includes(message.type()) && !isOfPage) traffic.complaints.push(message.text());
  });
  return traffic;
}
