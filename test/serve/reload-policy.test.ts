import { expect, test } from "vitest";
import { allowReload } from "../../src/serve/reload-policy.ts";

const opened = (policy: string) => allowReload(policy, ["127.0.0.1:8080"]).split("; ");

test("the reload client's folder and its socket are all that the preview adds to a policy", () => {
  expect(opened("default-src 'none'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'")).toEqual([
    "default-src 'none'",
    "style-src 'self'",
    "connect-src 'self' ws://127.0.0.1:8080",
    "frame-ancestors 'none'",
    "script-src http://127.0.0.1:8080/.11ty/",
  ]);
});

test("a site's own scripts stay allowed", () => {
  expect(opened("default-src 'self'; connect-src 'none'")).toEqual([
    "default-src 'self'",
    "connect-src ws://127.0.0.1:8080",
    "script-src 'self' http://127.0.0.1:8080/.11ty/",
  ]);
  expect(opened("script-src 'none'; script-src-elem 'self'")).toEqual([
    "script-src 'none'",
    "script-src-elem 'self' http://127.0.0.1:8080/.11ty/",
  ]);
});

test("what a policy does not limit stays without limit, and nothing is sent to TLS", () => {
  expect(opened("img-src 'self';upgrade-insecure-requests;")).toEqual(["img-src 'self'"]);
});
