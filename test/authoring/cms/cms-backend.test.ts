import { describe, expect, test } from "vitest";
import { cmsBackendOf } from "../../../src/authoring/cms/cms-backend.ts";

const config = (url: string) => `[core]
\trepositoryformatversion = 0
[remote "backup"]
\turl = git@github.com:other/place.git
[remote "origin"]
\turl = ${url}
\tfetch = +refs/heads/*:refs/remotes/origin/*
[branch "main"]
\tremote = origin
`;

describe("the repository of a site, by what git wrote of it", () => {
  test.each([
    ["git@github.com:echo/site.git", { name: "github", repo: "echo/site" }],
    ["https://github.com/echo/site", { name: "github", repo: "echo/site" }],
    ["https://github.com/echo/site.git/", { name: "github", repo: "echo/site" }],
    [
      "https://somebody:secret@github.com/echo/echo.example.git",
      { name: "github", repo: "echo/echo.example" },
    ],
    ["ssh://git@GitHub.com:22/echo/site.git", { name: "github", repo: "echo/site" }],
    ["git@gitlab.com:press/echo/site.git", { name: "gitlab", repo: "press/echo/site" }],
  ])("%s", (url, backend) => {
    expect(cmsBackendOf(config(url))).toEqual(backend);
  });

  test.each([
    "git@git.echo.example:echo/site.git",
    "https://gitlab.echo.example/echo/site.git",
    "https://github.com/echo",
    "https://github.com/echo/site/wiki/more",
    "/srv/git/site.git",
    "../github.com/echo/site",
    "https://notgithub.com/echo/site",
  ])("%s is none that the editor can be told", (url) => {
    expect(cmsBackendOf(config(url))).toBeNull();
  });

  test("there may be no origin, and no repository", () => {
    expect(cmsBackendOf('[remote "backup"]\n\turl = git@github.com:other/place.git\n')).toBeNull();
    expect(cmsBackendOf("")).toBeNull();
  });
});
