import { expect, test } from "vitest";
import { withBanner } from "../../src/serve/problem-banner.ts";

test("the problems stand first in the page, and are text whatever they say", () => {
  const page = '<html><body class="brief-page"><h1>Titre</h1></body></html>';
  const banner = withBanner(page, "1 erreur\nune balise <script>&</script> [rule]");
  expect(banner).toMatch(/^<html><body class="brief-page"><dialog open .*<\/dialog><h1>Titre/);
  expect(banner).toContain("<strong>1 erreur</strong>");
  expect(banner).toContain("&lt;script>&amp;&lt;/<wbr>script> [rule]");
});

test("a page without a body shows them at its end", () => {
  expect(withBanner("<!DOCTYPE html><title>x</title>", "1 erreur")).toMatch(/<title>x<\/title><dialog open/);
});
