/** The picture that social networks show of a page that has none of its own. // ogp.me: og:image is required */
import type { PictureFile } from "../../model/picture.ts";
import type { PublicFile } from "../../model/site.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { fileOf, siteRoutes, urlOf } from "../routes.ts";
import { pictureRoute } from "./brief-document.ts";
import type { SharedPicture } from "./page-parts.ts";
import { cardOfEdition } from "./share-card.ts";

/** In pixels. */
const ICON_SIDE = 512;

/** A card, if the edition has one; else the site's own icon; else the publisher's logo, which RSS keeps too small for some networks; else the icon of the theme. */
export function sitePicture(
  { site }: Resolved,
  edition: Edition,
  publicFiles: readonly PublicFile[],
  logo: PictureFile | null,
): SharedPicture {
  const card = cardOfEdition(site, edition);
  if (card !== null) return card.picture;
  const icon = siteRoutes.icons[1].route;
  const alt = site.publisher.name;
  if (logo === null || publicFiles.some(({ path }) => path === fileOf(icon)))
    return {
      url: urlOf(site, icon),
      type: "image/png",
      width: ICON_SIDE,
      height: ICON_SIDE,
      alt,
      twitterCard: "summary",
    };
  const { type, width, height } = logo;
  return { url: urlOf(site, pictureRoute(logo)), type, width, height, alt, twitterCard: "summary" };
}
