import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { cmsConfig } from "../../../src/authoring/cms/cms-config.ts";
import { cmsSite, inEnglish } from "./cms-site.ts";

const REPOSITORY = { name: "github", repo: "echo/site" } as const;

describe("the settings of the editor", () => {
  test("name the repository, the site and its briefs", () => {
    const settings = parse(cmsConfig(cmsSite(), REPOSITORY));
    expect(settings.backend).toEqual(REPOSITORY);
    expect(settings).toMatchObject({
      app_title: "L’Écho",
      site_url: "https://echo.example/breves/",
      collections: [{ name: "briefs", label: "Brèves", folder: "content/briefs", extension: "md" }],
    });
  });

  test("put a brief where its date says, and its pictures beside it", () => {
    const [briefs] = parse(cmsConfig(cmsSite(), REPOSITORY)).collections;
    expect(briefs).toMatchObject({
      path: "{{published | date('YYYY')}}/{{published | date('MM')}}/{{published | date('DD')}}/{{slug}}",
      media_folder: "/content/briefs/{{dirname}}",
      public_folder: ".",
    });
  });

  test("let nobody change the address of a published brief, throw it away, or give its identity to another", () => {
    const [briefs] = parse(cmsConfig(cmsSite(), REPOSITORY)).collections;
    expect(briefs).toMatchObject({ slug: { editable: ["create"] }, delete: false, duplicate: false });
  });

  test("say what is to be set where the repository is not known, with another host as a comment", () => {
    const text = cmsConfig(cmsSite(), null);
    expect(text).toContain("# À RÉGLER : le dépôt du site");
    expect(parse(text).backend).toEqual({ name: "github", repo: "organisation/depot" });
    expect(text).toContain("\n# backend:\n#   name: gitlab\n");
    expect(cmsConfig(cmsSite(inEnglish), null)).toContain("# TO BE SET: the site’s repository");
  });

  test("are in the site’s first language", () => {
    expect(parse(cmsConfig(cmsSite(inEnglish), REPOSITORY)).collections[0]).toMatchObject({
      label: "Briefs",
    });
  });
});
