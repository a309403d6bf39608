/** A static page in other languages. */
import type { Lang } from "../../model/identifiers.ts";
import type { Page } from "../../model/page.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { hasCorrections, isIntroduction } from "./corrections.ts";

/**
 * The translations of a static page, and its original. One that introduces a page of corrections stands for that page: an edition that has
 * its own page of corrections has no other version of it.
 */
export function versionsOf(resolved: Resolved, edition: Edition, page: Page): readonly Page[] {
  const original = originalSlug(page);
  const isOwn = isIntroduction(edition, page);
  return resolved.editions.flatMap((other) =>
    other.pages.filter((candidate) => {
      if (candidate === page || originalSlug(candidate) !== original) return false;
      return isIntroduction(other, candidate)
        ? isOwn || !hasCorrections(edition)
        : !isOwn || !hasCorrections(other);
    }),
  );
}

/** The language in which a static page was written first. */
export function originalOf(resolved: Resolved, edition: Edition, page: Page): Lang | null {
  const all = [page, ...versionsOf(resolved, edition, page)];
  return all.find(({ translationOf }) => translationOf === null)?.lang ?? null;
}

function originalSlug({ translationOf, slug }: Page): string {
  return translationOf?.slug ?? slug;
}
